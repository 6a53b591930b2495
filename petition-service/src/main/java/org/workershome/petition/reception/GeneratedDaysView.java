package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days that were made, or would be; those that are on file already are not among them. */
@Schema(description = "生成的接待日 / Days that were made, or would be")
record GeneratedDaysView(boolean dryRun, List<ReceptionDayView> days) {
  GeneratedDaysView {
    days = List.copyOf(days);
  }
}
