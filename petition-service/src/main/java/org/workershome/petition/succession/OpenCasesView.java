package org.workershome.petition.succession;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Open cases of a union that ended, the oldest first, at most 200 at a time.
 *
 * @param successors all that the register tells
 */
@Schema(description = "未办结事项和承接单位 / Open cases and who may take them")
record OpenCasesView(String from, List<String> successors, List<OpenCaseView> items) {
  OpenCasesView {
    successors = List.copyOf(successors);
    items = List.copyOf(items);
  }
}
