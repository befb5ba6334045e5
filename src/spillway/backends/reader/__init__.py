"""The embedded reader: a small vision-language model that reads print on a CPU; `model.Reader` runs it.

NumPy, ONNX Runtime and Pillow load with `Reader`, never with this package. It does not decode files, speak a protocol
or decide anything; `training/` made the weights beside this file.
"""
