"""Readers are told what concerns them: replies, what an editor published, what came of their reports."""
