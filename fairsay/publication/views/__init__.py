"""The pages, feeds and screens of the news site."""
