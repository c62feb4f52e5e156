"""Subsets Inter and Lucide into assets/fonts (called by scripts/fonts).

Inter keeps the characters Indonesian and English need, kerning and mark placement. Contextual alternates are left
out: egui shapes text word by word, and a letter must look the same wherever a line breaks.
The icon font gets Inter's line box, with the icons centred on the height of Inter's capitals: an icon of the size of
the text beside it then sits level with that text, whatever font egui takes as the first of a family.
"""

import json
import re
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Basic Latin, Latin-1, Latin Extended-A, general punctuation; then single signs the window and its texts use.
TEXT = {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), *range(0x2030, 0x203B)}
TEXT |= {ord(c) for c in "←↑→↓↗×÷±−≥≤≠≈√Σαβ·•…€™✓△▲▽▼\u2007\u2009\u202f"}
TABULAR = {ord(c) for c in "0123456789 \u00a0,.:;+-–−±×≤≥≈=()/%"}
WEIGHTS = ["Regular", "Medium", "SemiBold"]


def main(inter: Path, lucide: Path, out: Path, icons_rs: Path) -> None:
    for weight in WEIGHTS:
        source = inter / "web" / f"Inter-{weight}.woff2"
        save(text_font(source), out / f"Inter-{weight}.ttf")
        if weight != "Medium":
            save(tabular_font(source, weight), out / f"Inter-{weight}-tnum.ttf")
    box = TTFont(inter / "web" / "Inter-Regular.woff2")
    save(icon_font(lucide / "font", icons_rs, box), out / "Icons.ttf")
    shutil.copyfile(inter / "LICENSE.txt", out / "Inter-LICENSE.txt")
    shutil.copyfile(lucide / "LICENSE", out / "Icons-LICENSE.txt")


def text_font(source: Path) -> TTFont:
    font = TTFont(source)
    have = set(font.getBestCmap())
    for missing in sorted(TEXT - have):
        print(f"{source.name} has no U+{missing:04X}")
    keep(font, TEXT & have, ["kern", "mark", "mkmk", "ccmp"])
    return font


def tabular_font(source: Path, weight: str) -> TTFont:
    """Digits and signs that all have one width, without asking the renderer for an OpenType feature."""
    font = TTFont(source)
    tabular = feature(font, "tnum")
    for table in font["cmap"].tables:
        for code, glyph in table.cmap.items():
            # The tabular hyphen is as wide as a digit and looks like a minus; ranges are written with a dash.
            if code != ord("-") and glyph in tabular:
                table.cmap[code] = tabular[glyph]
    keep(font, TABULAR, [])
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789+−"}
    if len(widths) != 1:
        sys.exit(f"the figures of {source.name} are not of one width: {widths}")
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = f"Inter Tabular {weight}"
        elif record.nameID == 6:
            record.string = f"InterTabular-{weight}"
    return font


def icon_font(folder: Path, icons_rs: Path, box: TTFont) -> TTFont:
    published = json.loads((folder / "codepoints.json").read_text())
    wanted = {}
    for name, code in re.findall(r"pub const ([A-Z0-9_]+): char = '\\u\{([0-9a-f]+)\}'", icons_rs.read_text()):
        lucide_name = name.lower().replace("_", "-")
        if lucide_name not in published:
            sys.exit(f"{icons_rs}: Lucide has no icon {lucide_name}")
        if published[lucide_name] != int(code, 16):
            sys.exit(f"{icons_rs}: {name} is '\\u{{{published[lucide_name]:x}}}' in this version of Lucide")
        wanted[name] = int(code, 16)

    font = TTFont(folder / "lucide.ttf")
    keep(font, set(wanted.values()), [])
    em, box_em = font["head"].unitsPerEm, box["head"].unitsPerEm
    scale = em / box_em
    down = round(box["OS/2"].sCapHeight * scale / 2 - em / 2)
    shift(font, down)
    ascent, descent = round(box["hhea"].ascent * scale), round(box["hhea"].descent * scale)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, descent, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, -descent
    return font


def shift(font: TTFont, dy: int) -> None:
    """Moves every outline by `dy` units."""
    glyphs = font.getGlyphSet()
    moved = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, 0, dy)))
        moved[name] = pen.glyph()
    for name, glyph in moved.items():
        font["glyf"][name] = glyph
        # Redrawing drops the stray points with which the published font marks the corner of each square.
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))


def feature(font: TTFont, tag: str) -> dict[str, str]:
    """The single substitutions of a feature."""
    table = font["GSUB"].table
    mapping = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(part, "ExtSubTable", part).mapping)
    return mapping


def keep(font: TTFont, codes: set[int], features: list[str]) -> None:
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def save(font: TTFont, path: Path) -> None:
    font.flavor = None
    font.recalcTimestamp = False
    font.save(path)
    print(f"{path}: {len(font.getBestCmap())} characters, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
