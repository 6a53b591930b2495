package org.workershome.petition.worklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The work desk: how much each list has, up to a thousand. */
@Schema(description = "工作台各列表的件数 / How much each work list has")
record WorkCountsView(List<WorkCountView> lists) {
  WorkCountsView {
    lists = List.copyOf(lists);
  }
}
