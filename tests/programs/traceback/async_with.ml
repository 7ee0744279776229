import asyncio


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *arguments):
        raise OSError("closing") from arguments[1]


async def main():
    async with Manager():
        raise ValueError("inside")


asyncio.run(main())
