"""Template tags of the news site."""
