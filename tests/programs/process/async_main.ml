import asyncio


async def work(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.gather(*map(work, range(4)), return_exceptions=True))
    await work(2)


asyncio.run(main())
