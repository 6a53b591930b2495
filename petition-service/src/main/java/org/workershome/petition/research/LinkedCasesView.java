package org.workershome.petition.research;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Cases that hang on a project: those that the caller may see, and how many there are.
 *
 * @param count null where it is too small to be told to who may not see them all
 * @param countNoteZh why there is no count
 */
@Schema(description = "关联事项 / Cases that hang on a project")
record LinkedCasesView(
    @Nullable Integer count,
    @Nullable String countNoteZh,
    @Nullable String countNoteEn,
    List<LinkedCaseView> visible) {
  LinkedCasesView {
    visible = List.copyOf(visible);
  }

  /**
   * Who sees all of them may count them; who does not is told no small number, and none that leaves
   * a small one when what he sees is taken from it.
   */
  static LinkedCasesView of(int count, int smallest, List<LinkedCaseView> visible) {
    boolean told = visible.size() == count || count - visible.size() >= smallest;
    return new LinkedCasesView(
        told ? count : null,
        told ? null : "不可见的不足" + smallest + "件，不予显示总数",
        told ? null : "fewer than " + smallest + " of them are hidden: no total is shown",
        visible);
  }
}
