# SPDX-License-Identifier: Apache-2.0
"""A host for the runtime, and for modules that have it inside, by Wasmtime's C interface."""
import ctypes
import math
import os
import struct
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent.parent)
HANDLE_BYTES = 64  # room for wasmtime_instance_t and wasmtime_extern_t
STACK_BYTES = 4 << 20  # more than the runtime's C functions need until they see their own stack end
OF = 8  # the union in wasmtime_extern_t
KIND_I32 = 0
TYPES = {"i": 0, "l": 1, "f": 2, "d": 3}  # wasm_valkind_t
HOST = {"write": "iii:i", "flush": "i:i", "read_line": "ii:i", "pow": "dd:d", "lack": "ii:"}  # host.def
CALLBACK = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_uint64 * 2),
                            ctypes.c_size_t)


class Bytes(ctypes.Structure):
    """wasm_byte_vec_t"""
    _fields_ = [("size", ctypes.c_size_t), ("data", ctypes.c_void_p)]


class Value(ctypes.Structure):
    """wasmtime_val_t, for numbers alone"""
    _fields_ = [("kind", ctypes.c_uint8), ("bits", ctypes.c_uint64), ("rest", ctypes.c_uint64 * 2)]


class Failure(Exception):
    """What the engine says is wrong."""


class Instance:
    def __init__(self, wasm):
        path = os.environ.get("MULTILINGUAL_WASMTIME") or SOURCE / ".setup" / "wasmtime" / "libwasmtime.so"
        self.library = ctypes.CDLL(str(path) if Path(path).exists() else "libwasmtime.so")
        config = self._call("wasm_config_new")
        self._call("wasmtime_config_async_stack_size_set", config, ctypes.c_size_t(2 * STACK_BYTES))
        self._call("wasmtime_config_max_wasm_stack_set", config, ctypes.c_size_t(STACK_BYTES))
        self._call("wasmtime_config_wasm_exceptions_set", config, ctypes.c_bool(True))
        self._call("wasmtime_config_wasm_function_references_set", config, ctypes.c_bool(True))
        self._call("wasmtime_config_wasm_gc_set", config, ctypes.c_bool(True))
        engine = self._call("wasm_engine_new_with_config", config)
        module = ctypes.c_void_p()
        self._check(self._call("wasmtime_module_new", engine, wasm, ctypes.c_size_t(len(wasm)), ctypes.byref(module)))
        self.context = self._call("wasmtime_store_context", self._call("wasmtime_store_new", engine, None, None))
        self.handle = ctypes.create_string_buffer(HANDLE_BYTES)
        self.written = {1: b"", 2: b""}
        self.callbacks = []  # kept alive
        linker = self._call("wasmtime_linker_new", engine)
        for name, signature in HOST.items():
            self._define(linker, name, signature)
        self._run("wasmtime_linker_instantiate", linker, self.context, module, self.handle)

    # --- What host.def says ------------------------------------------------------------------------------------

    def _types(self, letters):
        kinds = (ctypes.c_void_p * max(len(letters), 1))(
            *(self._call("wasm_valtype_new", ctypes.c_uint8(TYPES[letter])).value for letter in letters))
        vector = Bytes()
        self._call("wasm_valtype_vec_new", ctypes.byref(vector), ctypes.c_size_t(len(letters)), kinds)
        return vector

    def _define(self, linker, name, signature):
        function = getattr(self, f"_host_{name}")
        parameters, _, results = signature.partition(":")

        def callback(_environment, _caller, values, _n):
            given = [self._decode(values[i][0], letter) for i, letter in enumerate(parameters)]
            values[0][0] = self._encode(function(*given), results)

        self.callbacks.append(CALLBACK(callback))
        type_ = self._call("wasm_functype_new", ctypes.byref(self._types(parameters)), ctypes.byref(self._types(results)))
        self._check(self._call("wasmtime_linker_define_func_unchecked", linker, b"host", ctypes.c_size_t(4),
                               name.encode(), ctypes.c_size_t(len(name)), type_, self.callbacks[-1], None, None))

    @staticmethod
    def _decode(bits, letter):
        return struct.unpack("<d", struct.pack("<Q", bits))[0] if letter == "d" else bits & 0xFFFFFFFF

    @staticmethod
    def _encode(value, letter):
        return struct.unpack("<Q", struct.pack("<d", value))[0] if letter == "d" else value

    def _host_write(self, stream, address, size):
        self.written[stream] += self.read(address, size)
        return 0

    def _host_flush(self, _stream):
        return 0

    def _host_lack(self, address, size):
        text = self.read(address, size).decode()
        raise RuntimeError(f"the runtime lacks: {text}")

    def _host_read_line(self, _address, _size):
        return 0

    @staticmethod
    def _host_pow(x, y):
        try:
            return math.pow(x, y)
        except OverflowError:
            return math.inf  # of a positive x: the runtime takes no other to its host

    # --- What it exports ---------------------------------------------------------------------------------------

    def _call(self, name, *arguments):
        function = getattr(self.library, name)
        function.restype = ctypes.c_void_p
        result = function(*arguments)
        return None if result is None else ctypes.c_void_p(result)

    def _check(self, error, kind="wasmtime_error"):
        if error:
            message = Bytes()
            self._call(f"{kind}_message", error, ctypes.byref(message))
            raise Failure(ctypes.string_at(message.data, message.size).decode("utf-8", "replace"))

    def _run(self, name, *arguments):
        trap = ctypes.c_void_p()
        self._check(self._call(name, *arguments, ctypes.byref(trap)))
        self._check(trap, "wasm_trap")

    def _find(self, name):
        found = ctypes.create_string_buffer(HANDLE_BYTES)
        get = self.library.wasmtime_instance_export_get
        get.restype = ctypes.c_bool
        return found if get(self.context, self.handle, name.encode(), ctypes.c_size_t(len(name)), found) else None

    def has(self, name):
        return self._find(name) is not None

    def _export(self, name):
        found = self._find(name)
        if found is None:
            raise Failure(f"there is no export {name}")
        return found

    def call(self, name, *arguments):
        """Call a function of i32 parameters that returns an i32."""
        given = (Value * max(len(arguments), 1))(*(Value(KIND_I32, each) for each in arguments))
        taken = (Value * 1)()
        self._run("wasmtime_func_call", self.context, ctypes.byref(self._export(name), OF), given,
                  ctypes.c_size_t(len(arguments)), taken, ctypes.c_size_t(1))
        return taken[0].bits & 0xFFFFFFFF

    def variable(self, name):
        """The value of an i32 global."""
        value = Value()
        self._call("wasmtime_global_get", self.context, ctypes.byref(self._export(name), OF), ctypes.byref(value))
        return value.bits & 0xFFFFFFFF

    def _memory(self):
        return self._call("wasmtime_memory_data", self.context, ctypes.byref(self._export("memory"), OF)).value

    def write(self, address, data):
        ctypes.memmove(self._memory() + address, data, len(data))

    def read(self, address, size):
        return ctypes.string_at(self._memory() + address, size)


class Driver:
    """tests/runtime/driver.c on wasm32."""
    PIECE_BYTES = 2 << 20

    def __init__(self, path):
        self.instance = Instance(Path(path).read_bytes())
        self.input = self.instance.variable("driver_input")
        self.output = self.instance.variable("driver_output")

    def run(self, lines):
        """The result lines of lines."""
        result, at = b"", 0
        while at < len(lines):
            piece = b""
            while at < len(lines) and len(piece) + len(lines[at]) < self.PIECE_BYTES:
                piece += lines[at].encode() + b"\n"
                at += 1
            self.instance.write(self.input, piece)
            result += self.instance.read(self.output, self.instance.call("driver_run", len(piece)))
        return result.decode().splitlines()
