"""The words of a language: which there are, how common, where they part, how they are spelt."""
