package org.workershome.petition.mediation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.kit.money.Money;

/**
 * What can be done when an agreement is not performed.
 *
 * @param overdue what should have been paid by now and was not
 * @param remedies the strongest first; none while nothing is overdue
 */
@Schema(description = "未履行时的救济途径 / What can be done when an agreement is not performed")
record RemediesView(Money overdue, List<RemedyView> remedies) {
  RemediesView {
    remedies = List.copyOf(remedies);
  }
}
