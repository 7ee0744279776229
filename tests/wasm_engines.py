# SPDX-License-Identifier: Apache-2.0
"""What the tests of WebAssembly share: the modules that tests/driver/wasm makes, and the engines that say whether they are
right: Wasmtime's library, through its C interface, and Node's V8.

Wasmtime (scripts/setup) validates, assembles the text format and runs modules within this process. Node of version 24
or later (scripts/setup too, where there is an npm) is a second opinion that shares no code with the first; where
there is none, `Node.find()` is None and the tests say what they skip.
"""
import ctypes
import os
import shutil
import struct
import subprocess
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
MIN_NODE = 24  # the first with try_table


def driver_cases(*arguments):
    """(name, our verdict, wasm, wat) of each case that the driver writes (tests/driver/wasm/case.h)."""
    driver = BUILD / "driver" / "wasm"
    data = subprocess.run([driver, *map(str, arguments)], stdout=subprocess.PIPE, check=True).stdout
    at = 0
    while at < len(data):
        fields = []
        for _ in range(2):
            end = data.index(b"\0", at)
            fields.append(data[at:end].decode())
            at = end + 1
        for _ in range(2):
            size, = struct.unpack_from("<I", data, at)
            fields.append(data[at + 4:at + 4 + size])
            at += 4 + size
        yield tuple(fields)


class Bytes(ctypes.Structure):
    """wasm_byte_vec_t"""
    _fields_ = [("size", ctypes.c_size_t), ("data", ctypes.c_void_p)]

    def take(self):
        return ctypes.string_at(self.data, self.size)


class Value(ctypes.Structure):
    """wasmtime_val_t, for numbers alone"""
    _fields_ = [("kind", ctypes.c_uint8), ("i64", ctypes.c_uint64), ("rest", ctypes.c_uint64 * 2)]


KINDS = {"i32": 0, "i64": 1, "f32": 2, "f64": 3}
HANDLE_BYTES = 64  # room for wasmtime_instance_t, wasmtime_extern_t
EXTERN_FUNC_OFFSET = 8  # of the union in wasmtime_extern_t


class Failure(Exception):
    """What the engine says is wrong."""


class Wasmtime:
    """One engine with every feature that we emit."""

    def __init__(self):
        path = os.environ.get("MULTILINGUAL_WASMTIME") or SOURCE / ".setup" / "wasmtime" / "libwasmtime.so"
        self.library = ctypes.CDLL(str(path) if Path(path).exists() else "libwasmtime.so")
        config = self._call("wasm_config_new")
        for feature in ("tail_call", "reference_types", "function_references", "gc", "exceptions", "multi_memory"):
            self._call(f"wasmtime_config_wasm_{feature}_set", config, ctypes.c_bool(True))
        self.engine = self._call("wasm_engine_new_with_config", config)

    def _call(self, name, *arguments):
        function = getattr(self.library, name)
        function.restype = ctypes.c_void_p
        result = function(*arguments)
        return None if result is None else ctypes.c_void_p(result)

    def _message(self, error, kind="wasmtime_error"):
        message = Bytes()
        self._call(f"{kind}_message", error, ctypes.byref(message))
        text = message.take().decode("utf-8", "replace")
        self._call("wasm_byte_vec_delete", ctypes.byref(message))
        self._call(f"{kind}_delete", error)
        return text

    def _check(self, error):
        if error is not None:
            raise Failure(self._message(error))

    def validate(self, wasm):
        """What is wrong with a module, or an empty text."""
        error = self._call("wasmtime_module_validate", self.engine, wasm, ctypes.c_size_t(len(wasm)))
        return "" if error is None else self._message(error)

    def assemble(self, text):
        """The binary form of a text; raises Failure."""
        result = Bytes()
        self._check(self._call("wasmtime_wat2wasm", text, ctypes.c_size_t(len(text)), ctypes.byref(result)))
        wasm = result.take()
        self._call("wasm_byte_vec_delete", ctypes.byref(result))
        return wasm

    def instantiate(self, wasm):
        return Instance(self, wasm)


class Instance:
    """A module that imports nothing, ready to run."""

    def __init__(self, wasmtime, wasm):
        self.wasmtime = wasmtime
        call = wasmtime._call
        module = ctypes.c_void_p()
        wasmtime._check(call("wasmtime_module_new", wasmtime.engine, wasm, ctypes.c_size_t(len(wasm)),
                             ctypes.byref(module)))
        self.store = call("wasmtime_store_new", wasmtime.engine, None, None)
        self.context = call("wasmtime_store_context", self.store)
        self.handle = ctypes.create_string_buffer(HANDLE_BYTES)
        self._run("wasmtime_instance_new", self.context, module, None, ctypes.c_size_t(0), self.handle)
        call("wasmtime_module_delete", module)

    def _run(self, name, *arguments):
        trap = ctypes.c_void_p()
        self.wasmtime._check(self.wasmtime._call(name, *arguments, ctypes.byref(trap)))
        if trap:
            raise Failure(self.wasmtime._message(trap, "wasm_trap"))

    def call(self, export, *arguments, results=("i64",)):
        """Call a function with (type, bits) arguments; the bits of its results."""
        found = ctypes.create_string_buffer(HANDLE_BYTES)
        name = export.encode()
        self.library_get(name, found)
        given = (Value * max(len(arguments), 1))(*(Value(KINDS[kind], bits % 2**64) for kind, bits in arguments))
        taken = (Value * max(len(results), 1))()
        self._run("wasmtime_func_call", self.context, ctypes.byref(found, EXTERN_FUNC_OFFSET), given,
                  ctypes.c_size_t(len(arguments)), taken, ctypes.c_size_t(len(results)))
        return [value.i64 & (2**32 - 1 if kind in ("i32", "f32") else 2**64 - 1)
                for kind, value in zip(results, taken)]

    def library_get(self, name, found):
        get = self.wasmtime.library.wasmtime_instance_export_get
        get.restype = ctypes.c_bool
        if not get(self.context, self.handle, name, ctypes.c_size_t(len(name)), found):
            raise Failure(f"there is no export {name.decode()}")

    def close(self):
        self.wasmtime._call("wasmtime_store_delete", self.store)


VALIDATE = """
const data = require("fs").readFileSync(0);
let verdicts = "";
for (let at = 0; at < data.length;) {
    const size = data.readUInt32LE(at);
    verdicts += WebAssembly.validate(data.subarray(at + 4, at + 4 + size)) ? "1" : "0";
    at += 4 + size;
}
console.log(verdicts);
"""


class Node:
    """A node program that knows try_table."""

    def __init__(self, program):
        self.program = program

    @classmethod
    def find(cls):
        for program in (SOURCE / ".setup" / "node" / "bin" / "node", shutil.which("node")):
            if program is None or not Path(program).exists():
                continue
            result = subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True, check=False)
            version = result.stdout.strip().lstrip("v").split(".")[0]
            if version.isdigit() and int(version) >= MIN_NODE:
                return cls(program)
        return None

    def run(self, script, data=b""):
        """Run JavaScript with `data` on its standard input; what it prints."""
        result = subprocess.run([self.program, "-e", script], input=data,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if result.returncode != 0:
            raise Failure(result.stderr.decode("utf-8", "replace"))
        return result.stdout.decode()

    def validate(self, modules):
        """Whether V8 takes each of them."""
        data = b"".join(struct.pack("<I", len(wasm)) + wasm for wasm in modules)
        verdicts = [verdict == "1" for verdict in self.run(VALIDATE, data).strip()]
        assert len(verdicts) == len(modules)
        return verdicts
