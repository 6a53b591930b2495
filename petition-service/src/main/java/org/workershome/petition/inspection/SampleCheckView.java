package org.workershome.petition.inspection;

import java.util.List;
import java.util.UUID;

/**
 * The sample drawn again by its seed, as far as the caller may see its cases.
 *
 * @param same whether it is what was drawn
 * @param missing what was drawn and would not be drawn now
 * @param added what would be drawn now and was not
 */
record SampleCheckView(long seed, boolean same, List<UUID> missing, List<UUID> added) {
  SampleCheckView {
    missing = List.copyOf(missing);
    added = List.copyOf(added);
  }
}
