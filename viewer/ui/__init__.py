"""What a person sees: the window, and the only room that knows Qt."""
