package org.workershome.petition.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.kit.search.Segment;

/**
 * A petition that was found.
 *
 * @param title in pieces, so that what was looked for can be shown
 * @param excerpt of the text around it
 */
@Schema(description = "搜到的信访事项 / A petition that was found")
record PetitionHitView(PetitionSummaryView petition, List<Segment> title, List<Segment> excerpt) {
  PetitionHitView {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
  }
}
