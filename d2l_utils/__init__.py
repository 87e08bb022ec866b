"""What the dropout notebooks share and a learner need not read to follow the lesson."""
