package org.workershome.petition.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.FieldFault;
import org.workershome.petition.core.Organ;
import org.workershome.petition.core.OrganReference;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionArrival;
import org.workershome.petition.core.PetitionChannel;

/** A letter of transfer from another organ, entered at the counter. */
final class TransferredFrom {
  private TransferredFrom() {}

  static List<FieldFault> faults(CounterRequest request, UnionPath own, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    TransferredFromRequest from = request.transferredFrom();
    if ((request.channel() == PetitionChannel.TRANSFERRED_IN) != (from != null)) {
      faults.add(
          new FieldFault(
              "transferredFrom",
              "WITH_TRANSFERRED_IN",
              "其他机关转来的须写明转来机关，其他渠道不得填写",
              "is given with TRANSFERRED_IN, and with no other channel"));
    }
    if (from == null) {
      return faults;
    }
    if ((from.organ() == Organ.OTHER) != (from.name() != null)) {
      faults.add(
          new FieldFault(
              "transferredFrom.name",
              "WITH_OTHER",
              "机关不在列表中时须填写名称，否则不得填写",
              "is given with OTHER, and with no other organ"));
    }
    String at = from.at();
    if (at != null && !new UnionPath(at).contains(own)) {
      faults.add(
          new FieldFault(
              "transferredFrom.at",
              "NOT_ABOVE",
              "须为本工会或者上级工会所在地",
              "must be the union or one above"));
    }
    LocalDate due = from.feedbackDueOn();
    if (due != null && !due.isAfter(today)) {
      faults.add(
          new FieldFault("transferredFrom.feedbackDueOn", "NOT_AHEAD", "须晚于今天", "must lie ahead"));
    }
    return faults;
  }

  static OrganReference reference(TransferredFromRequest from, Caller clerk) {
    String at = from.at();
    String name = from.name();
    return new OrganReference(
        from.organ(),
        at == null ? clerk.requireUnion() : new UnionPath(at),
        name == null ? null : name.strip(),
        from.reference().strip(),
        null,
        from.feedbackDueOn());
  }

  static PetitionArrival.Arrived arrived(Petition petition) {
    return new PetitionArrival.Arrived(
        petition.id(),
        petition.number(),
        petition.union(),
        petition.personRef(),
        petition.receivedAt(),
        petition.receivedOn(),
        petition.noticeDueOn());
  }
}
