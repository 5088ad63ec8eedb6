"""Shapes of captures: one small file for each way in which programs write down what they received."""
