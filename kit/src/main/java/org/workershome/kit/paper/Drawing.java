package org.workershome.kit.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws the blocks of a paper on its sheets. */
final class Drawing {
  /** 二号, 三号 and 小四, in points; 28 characters of 三号 make a line. */
  private static final float TITLE = 22;

  private static final float BODY = 15.75f;
  private static final float SMALL = 10.5f;
  private static final float PITCH = 1.78f;
  private static final float CELL = 1.45f;
  private static final float PAD = 3;
  private static final float SEAL_RADIUS = 56;

  private final Sheets sheets;

  Drawing(Sheets sheets) {
    this.sheets = sheets;
  }

  void draw(Block block) throws IOException {
    switch (block) {
      case Block.Title(String words) -> placed(words, TITLE, Side.MIDDLE);
      case Block.Heading(String words) -> {
        sheets.need(BODY * PITCH * 2);
        sheets.down(BODY * 0.6f);
        placed(words, BODY, Side.LEFT);
      }
      case Block.Line(String words, Side side) -> placed(words, BODY, side);
      case Block.Paragraph(String words) -> paragraph(words);
      case Block.Table table -> table(table);
      case Block.SealPlace(String organ, String day) -> sealPlace(organ, day);
      case Block.Space() -> {
        sheets.need(BODY * PITCH);
        sheets.down(BODY * PITCH);
      }
    }
  }

  private void placed(String words, float size, Side side) throws IOException {
    for (String line : sheets.broken(words, size, Sheets.WIDTH, Sheets.WIDTH)) {
      sheets.need(size * PITCH);
      float free = (float) (Sheets.WIDTH - sheets.width(line, size));
      float x =
          switch (side) {
            case LEFT -> 0;
            case MIDDLE -> free / 2;
            case RIGHT -> free;
          };
      sheets.line(line, size, Sheets.LEFT + x);
      sheets.down(size * PITCH);
    }
  }

  private void paragraph(String words) throws IOException {
    float indent = 2 * BODY;
    for (String own : words.split("\\R", -1)) {
      float x = indent;
      for (String line : sheets.broken(own, BODY, Sheets.WIDTH - indent, Sheets.WIDTH)) {
        sheets.need(BODY * PITCH);
        sheets.line(line, BODY, Sheets.LEFT + x);
        sheets.down(BODY * PITCH);
        x = 0;
      }
    }
  }

  private void sealPlace(String organ, String day) throws IOException {
    sheets.need(2 * SEAL_RADIUS + 2 * BODY);
    sheets.down(SEAL_RADIUS - BODY);
    float right = Sheets.LEFT + Sheets.WIDTH - 4 * BODY;
    List<String> names = sheets.broken(organ, BODY, Sheets.WIDTH * 0.7f, Sheets.WIDTH * 0.7f);
    float middle = right - (float) sheets.width(names.getLast(), BODY) / 2;
    sheets.sealCircle(middle, sheets.y() - BODY * names.size() * PITCH, SEAL_RADIUS);
    List<String> lines = new ArrayList<>(names);
    lines.add(day);
    for (String line : lines) {
      float x = middle - (float) sheets.width(line, BODY) / 2;
      sheets.line(line, BODY, Math.max(Sheets.LEFT, x));
      sheets.down(BODY * PITCH);
    }
    String place = "（盖章处）";
    sheets.line(place, SMALL, middle - (float) sheets.width(place, SMALL) / 2);
    sheets.down(SMALL * PITCH);
  }

  private void table(Block.Table table) throws IOException {
    row(table, table.head());
    for (List<String> cells : table.rows()) {
      row(table, cells);
    }
    sheets.down(SMALL);
  }

  /** A row goes on over sheets line by line when it is longer than one. */
  private void row(Block.Table table, List<String> cells) throws IOException {
    int whole = table.widths().stream().mapToInt(Integer::intValue).sum();
    List<List<String>> columns = new ArrayList<>();
    List<Float> edges = new ArrayList<>(List.of(Sheets.LEFT));
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      float wide = Sheets.WIDTH * table.widths().get(i) / whole;
      edges.add(edges.getLast() + wide);
      List<String> cell = sheets.broken(cells.get(i), SMALL, wide - 2 * PAD, wide - 2 * PAD);
      columns.add(cell);
      lines = Math.max(lines, cell.size());
    }
    for (int line = 0; line < lines; line++) {
      boolean first = line == 0;
      float height = SMALL * CELL + (first ? PAD : 0) + (line == lines - 1 ? PAD : 0);
      float before = sheets.y();
      sheets.need(height);
      boolean turned = sheets.y() > before;
      float top = sheets.y();
      if (first || turned) {
        sheets.rule(Sheets.LEFT, top, Sheets.LEFT + Sheets.WIDTH, top);
      }
      for (int i = 0; i < columns.size(); i++) {
        if (line < columns.get(i).size()) {
          float at = top - SMALL - (first ? PAD : 0);
          sheets.text(columns.get(i).get(line), SMALL, edges.get(i) + PAD, at);
        }
      }
      for (float edge : edges) {
        sheets.rule(edge, top, edge, top - height);
      }
      sheets.down(height);
    }
    sheets.rule(Sheets.LEFT, sheets.y(), Sheets.LEFT + Sheets.WIDTH, sheets.y());
  }
}
