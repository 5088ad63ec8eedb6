"""webhook.site's API: requests with their text in ``content``, and a time without zone in ``created_at``."""

from viewer.capture.shape import Shape, has

SHAPE = Shape("webhook.site", has("uuid", "content"))
