"""Letters that look like Latin ones or like each other: what a name looks like, apart from what it is.

The table is our own, made by looking; the idea of a skeleton is that of Unicode Technical Standard 39.
"""

from __future__ import annotations

import unicodedata

LOOKALIKES = {
    "a": "аɑαａ⍺ꭺᴀ", "b": "ƄЬᏏᖯ", "c": "сϲᴄⲥꮯ", "d": "ԁᏧᑯꓒ", "e": "еҽ℮ꬲєε", "f": "ꞙẝքꬵ", "g": "ɡցᶃ",
    "h": "һհᏂ", "i": "іıɩιꙇɪⅰ", "j": "јϳ", "k": "κкᴋⲕ", "l": "ӏⅼן׀Ɩ", "m": "ⅿмᴍ", "n": "ոռп", "o": "оοσօᴏߋⲟഠ๐ჿ",
    "p": "рρ⍴ϱⲣ", "q": "ԛզգ", "r": "гᴦⲅꭇꭈ", "s": "ѕꜱƽᏚ", "t": "тτᴛ", "u": "υսʋᴜꞟ", "v": "ѵνᴠט", "w": "ԝѡաᴡɯ",
    "x": "х×χᕁᕽ", "y": "уүγყʏỿ", "z": "ᴢʐ",
    "A": "АΑᎪᗅꓮ", "B": "ВΒᏴᗷꓐ", "C": "СϹᏟⲤꓚ", "D": "Ꭰᗞꓓ", "E": "ЕΕᎬⴹꓰ", "F": "ϜᖴꓝҒ", "G": "ԌᏀꓖ", "H": "НΗᎻⲎꓧ",
    "I": "ІΙӀⲒꓲ", "J": "ЈͿᎫꓙ", "K": "КΚᏦⲔꓗ", "L": "ᏞᒪⳐꓡ", "M": "МΜϺᎷꓟ", "N": "ΝⲚꓠ", "O": "ОΟՕⲞꓳ", "P": "РΡᏢⲢꓑ",
    "Q": "ⵕԚ", "R": "ᎡᖇꓣƦ", "S": "ЅՏᏕꓢ", "T": "ТΤᎢⲦꓔ", "U": "Սᑌꓴ", "V": "ѴᏙᐯꓦ", "W": "ԜᎳꓪ", "X": "ХΧⲬꓫ", "Y": "УΥҮⲨꓬ",
    "Z": "ΖᏃꓜ", "0": "০੦〇", "3": "ЗӠƷȜ", "4": "Ꮞ", "6": "бᏮ", "8": "Ȣ৪",
    "-": "‐‑‒–—−﹘", "'": "’‘ʼʹ′`´ʻ", ".": "․。·", "/": "⁄∕", "&": "﹠", "|": "ǀ∣",
}  # fmt: skip
"""Each plain character with those that look like it."""

ALIKE = {"I": "l", "1": "l", "|": "l", "0": "o", "O": "o"}
SPELT_ALIKE = {"rn": "m", "vv": "w"}
FOLDED_PUNCTUATION = "-'."

_HIDDEN_RANGES = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip

_PLAIN = {ord(like): plain for plain, likes in LOOKALIKES.items() for like in likes}
_FOLD = {ord(like): plain for plain in FOLDED_PUNCTUATION for like in LOOKALIKES[plain]}
_ALIKE = str.maketrans(ALIKE)


def plain_form(name: str) -> str:
    """A name without what nobody would call a difference: case, white space, styles of quotes and dashes."""
    return " ".join(unicodedata.normalize("NFC", name).translate(_FOLD).casefold().split())


def skeleton(name: str) -> str:
    """What a name looks like: two names with one skeleton can be taken for each other."""
    visible = "".join(c for c in name if not is_hidden(c))
    looks = unicodedata.normalize("NFKC", visible.translate(_PLAIN)).translate(_PLAIN).translate(_ALIKE)
    folded = " ".join(looks.casefold().split())
    for spelt, letter in SPELT_ALIKE.items():
        folded = folded.replace(spelt, letter)
    return folded


def looks_latin(letter: str) -> bool:
    """Whether a letter of another script looks like a Latin one."""
    return ord(letter) in _PLAIN


def is_hidden(character: str) -> bool:
    """Whether a character takes no room on the page (Unicode calls it default ignorable), or none that shows."""
    return any(first <= ord(character) <= last for first, last in _HIDDEN_RANGES)
