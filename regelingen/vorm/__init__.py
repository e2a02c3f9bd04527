"""The form of the YAML that editors write: one small pydantic model per kind of file.

`regelingen.vorm.lezen` reads a file and turns every mistake into a sentence with file, line and field.
"""
