"""The library: `import clausemap`."""
