package org.workershome.kit.notify.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.FieldFault;

/** How a record of service stands to what is known of the document. */
final class ServingChecks {
  private ServingChecks() {}

  /**
   * @param consent to electronic service that is in force
   */
  static List<FieldFault> faults(
      Document document,
      ServingRequest request,
      List<ServingView> known,
      @Nullable String consent,
      LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    if (request.servedOn().isAfter(today)) {
      faults.add(
          new FieldFault("servedOn", "IN_THE_FUTURE", "送达日期不能晚于今天", "cannot lie in the future"));
    }
    if (request.servedOn().isBefore(document.madeOn())) {
      faults.add(
          new FieldFault(
              "servedOn", "BEFORE_THE_DOCUMENT", "送达日期不能早于文书日期", "cannot lie before the document"));
    }
    if (consent != null && request.consent() != null && !consent.equals(request.consent())) {
      faults.add(
          new FieldFault(
              "consent",
              "NOT_IN_FORCE",
              "不是受送达人现行有效的同意；可不填，由系统查询",
              "is not the consent in force; leave it out to have it looked up"));
    }
    UUID corrects = request.corrects();
    if (corrects != null
        && known.stream()
            .noneMatch(it -> it.id().equals(corrects) && it.document().equals(document.name()))) {
      faults.add(
          new FieldFault(
              "corrects",
              "NOT_OF_THIS_DOCUMENT",
              "更正的不是本文书的送达记录",
              "is no record of this document"));
    }
    return faults;
  }

  /**
   * A document whose service turned out to be none is served again: that record follows the one
   * that says so, also when the caller does not name it. Anything else would be a second service.
   */
  static ServingRequest afterVoid(
      Document document, ServingRequest request, List<ServingView> known) {
    if (request.corrects() != null || request.outcome() != ServingOutcome.SERVED) {
      return request;
    }
    Set<UUID> corrected =
        known.stream()
            .map(ServingView::corrects)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return known.stream()
        .filter(it -> it.document().equals(document.name()))
        .filter(it -> it.corrects() != null && !corrected.contains(it.id()))
        .filter(it -> it.outcome() == ServingOutcome.FAILED)
        .findFirst()
        .map(it -> request.correcting(it.id()))
        .orElse(request);
  }
}
