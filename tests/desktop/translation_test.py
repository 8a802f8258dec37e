"""The translations say all that the desktop application says, and leave out nothing of it."""

import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TRANSLATIONS = sorted((ROOT / "resources" / "translations").glob("*.ts"))
#: "%1" stands for a text that is put in, "%n" for a number; "%L" for it as the language writes it.
PLACEHOLDER = re.compile(r"%L?[1-9n]")
#: A letter that Alt goes with; "&&" is the sign itself.
MNEMONIC = re.compile(r"(?<!&)&(?!&)\w")
#: Where lupdate thinks a text is looked up, when it does not understand the source: the program would not find it there.
ASTRAY = re.compile("lacks Q_OBJECT|unknown namespace")
#: What French is not set with: a typewriter's apostrophe, quotes and dots, a blank where a line may break, or none.
NOT_FRENCH = re.compile("['\"]|\\.\\.\\.|(?<!\xa0)[;?!»%](?![1-9nL])|(?<!\xa0):(?!//)|«(?!\xa0)")


def translate(path):
    """Brings a translation up to date; what lupdate has to say."""
    return subprocess.run([ROOT / "dev", "translate", path], check=True, capture_output=True, text=True).stderr


def messages(path):
    """Of a translation: source, plural or not, and the forms of the other language."""
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        yield message.find("source").text, message.get("numerus") == "yes", forms, translation.get("type")


class Translation(unittest.TestCase):
    def test_is_what_the_sources_say(self):
        for path in TRANSLATIONS:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as folder:
                copy = Path(folder) / path.name
                copy.write_bytes(path.read_bytes())
                said = translate(copy)
                self.assertEqual(copy.read_text("utf-8"), path.read_text("utf-8"),
                                 "texts came, changed or went: run ./dev translate, and translate what is unfinished")
                self.assertEqual([line for line in said.splitlines() if ASTRAY.search(line)], [])

    def test_is_whole(self):
        self.assertTrue(TRANSLATIONS)
        for path in TRANSLATIONS:
            for source, _, forms, state in messages(path):
                with self.subTest(path.name, source=source):
                    self.assertIsNone(state, "not translated")
                    self.assertTrue(all(form.strip() for form in forms))

    def test_puts_in_what_the_source_puts_in(self):
        for path in TRANSLATIONS:
            for source, _, forms, _ in messages(path):
                for form in forms:
                    with self.subTest(path.name, source=source):
                        self.assertEqual(sorted(PLACEHOLDER.findall(form)), sorted(PLACEHOLDER.findall(source)))
                        self.assertEqual(len(MNEMONIC.findall(form)), len(MNEMONIC.findall(source)))

    def test_is_set_as_french_is(self):
        for source, _, forms, _ in messages(ROOT / "resources" / "translations" / "ayon-shotgrid_fr.ts"):
            for form in forms:
                with self.subTest(source=source):
                    self.assertIsNone(NOT_FRENCH.search(form), form)

    def test_has_a_form_for_one_and_for_many(self):
        for path in TRANSLATIONS:
            for source, is_plural, forms, _ in messages(path):
                with self.subTest(path.name, source=source):
                    self.assertEqual(len(forms) > 1, is_plural)


if __name__ == "__main__":
    unittest.main()
