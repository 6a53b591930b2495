package org.workershome.petition.succession;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went over.
 *
 * @param passedOver named ones that are not open, or not of that union, any more
 * @param left how many of the union are open still
 */
@Schema(description = "承接结果 / What went over")
record SuccessionView(List<UUID> moved, List<UUID> passedOver, long left) {
  SuccessionView {
    moved = List.copyOf(moved);
    passedOver = List.copyOf(passedOver);
  }
}
