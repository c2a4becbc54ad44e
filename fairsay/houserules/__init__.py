"""The judge: four house rules, judged locally, each finding with its score, passage and reason."""
