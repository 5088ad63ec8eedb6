"""What events mean: periods, findings and explanations, as pure functions over one customer's events."""
