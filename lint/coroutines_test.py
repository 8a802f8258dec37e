"""Snippets that the check of coroutines.py refuses, and others that it lets pass."""

import unittest

from coroutines import faults

BAD = {
    "brace of an argument": "auto r = co_await find({.type = t});",
    "brace of an aggregate": "Pair p{.a = co_await x(), .b = 2};",
    "brace behind": "co_return Result<int>{co_await x()};",
    "brace below another": "if (a) { run(f(Query{t}), co_await x()); }",
    "brace in a condition": "if (co_await find({a})) { }",
    "list": "co_await f({a, b});",
    "capturing lambda": "co_await run([text] { return text; });",
    "lambda that captures everything": "const auto r = co_await run([&](int a) -> int { return a; });",
    "lambda that captures is a coroutine": "auto work = [this]() -> Task<> { co_await run(); };",
    "the same, deeper": "auto work = [this]() -> Task<> { while (true) { co_await run(); } };",
    "choice": "r = c ? co_await a() : co_await b();",
    "choice in a condition": "while (co_await next(a ? b : c)) { }",
    "macro of an expression": "auto r = ({ auto x = co_await f(); x; });",
    "default argument": "Task<> f(Options options = {});",
    "default argument with a name": "QCoro::Task<Result<std::vector<int>>> A::f(int a, QString b = QString());",
    "default argument with a namespace": "QCoro::Task<> f(net::Options o = net::Options{});",
}

GOOD = {
    "built first": "Query q{.type = t}; auto r = co_await find(std::move(q));",
    "condition": "if (!co_await f()) { g({a}); }",
    "loop": "while (co_await f()) { x = a ? b : c; }",
    "head of a loop": "for (const auto &page : pages) { const auto r = co_await f(page[0]); }",
    "else": "if (c) r = co_await a(); else r = co_await b();",
    "lambda without captures": "co_await run([](int a) { return a; });",
    "named lambda": "auto work = [text] { return text; }; co_await run(std::move(work));",
    "coroutine of a lambda without captures": "auto work = [](int a) -> QCoro::Task<int> { co_return co_await f(a); };",
    "function": "QCoro::Task<int> A::f(int a) const { co_return co_await g(a); }",
    "function with result behind": "auto f(int a) -> QCoro::Task<int> { const auto b = co_await g(a); co_return b; }",
    "members and a function": "class A { int a{1}; Task<> f() { co_await g(); } };",
    "initialisers of a constructor": "A::A(int b) : m_a{b}, m_c(b) { } Task<> f() { co_await g(); }",
    "values before and after": "const Pair p{1, 2}; co_await f(); const QStringList l{a, b};",
    "case": "switch (a) { case A: { co_await f(); break; } default: co_await g(); }",
    "words in texts and remarks": 'f("co_await {"); // co_await f({a})\n/* co_await ? : */ g({a});',
    "raw text": 'f(R"(co_await g({a}) ? b : c)", {a});',
    "macro definition": "#define A(x) co_await f({x})\nint a;",
    "subscript": "auto r = co_await f(list[a], map[b]);",
    "default argument that needs no destruction": "Task<> f(int a = 3, Side side = Side::Ayon, void *p = nullptr);",
    "value of a task": "Task<> work = {};",
}


class Coroutines(unittest.TestCase):
    def test_refuses(self):
        for name, snippet in BAD.items():
            with self.subTest(name):
                self.assertNotEqual([], faults(snippet))

    def test_lets_pass(self):
        for name, snippet in GOOD.items():
            with self.subTest(name):
                self.assertEqual([], faults(snippet))

    def test_names_the_line(self):
        self.assertEqual([2], [line for line, _ in faults("int a;\nco_await f({a});\n")])


if __name__ == "__main__":
    unittest.main()
