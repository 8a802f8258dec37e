class EventStream:
    dispatched = []

    @classmethod
    async def dispatch(cls, topic, **members):
        cls.dispatched.append({"topic": topic, **members})
        return f"event{len(cls.dispatched)}"
