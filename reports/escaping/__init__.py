"""Encoders, one module a target language: text of files and policies goes in, text that does nothing there comes out."""
