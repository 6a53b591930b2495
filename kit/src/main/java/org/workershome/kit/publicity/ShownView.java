package org.workershome.kit.publicity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list that is shown, with its lines.
 *
 * @param canonical the exact text that was hashed, in UTF-8
 */
public record ShownView(
    ShownSummaryView summary,
    List<LineView> lines,
    @Schema(description = "规范文本，SHA-256 的对象 / The text whose SHA-256 is anchored")
        String canonical) {
  public ShownView {
    lines = List.copyOf(lines);
  }

  static ShownView of(Shown shown) {
    return new ShownView(
        ShownSummaryView.of(shown), Snapshot.lines(shown.content()), shown.content());
  }

  @Override
  public String toString() {
    return "ShownView[" + summary.id() + "]";
  }
}
