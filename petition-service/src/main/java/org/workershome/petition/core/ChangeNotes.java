package org.workershome.petition.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;

/** What the audit keeps of a change. */
final class ChangeNotes {
  private ChangeNotes() {}

  static AuditEntry of(PetitionChange change, long version) {
    Petition before = change.before();
    AuditEntry note =
        AuditEntry.of(actionOf(change.move()), "petition", before.id())
            .in(before.union())
            .about(before.personRef())
            .changed("state", before.state().name(), change.after().name())
            .changed("version", before.version(), version);
    return switch (change) {
      case PetitionChange.Registered registered ->
          note.changed("firstHandler", null, registered.firstHandler().subject());
      case PetitionChange.Accepted accepted ->
          note.changed("handling", before.handling(), accepted.by())
              .changed("owner", subjectOf(before), accepted.owner().subject());
      case PetitionChange.Decided decided -> {
        String why = decided.note();
        AuditEntry moved =
            decided.to() == null ? note : note.changed("handling", before.handling(), decided.to());
        yield why == null ? moved : moved.why(why);
      }
      case PetitionChange.ReferredToAid referred -> note.why(referred.reason());
      case PetitionChange.OpinionIssued opinion -> note.changed("outcome", null, opinion.outcome());
      case PetitionChange.Stepped stepped -> {
        String why = stepped.note();
        yield why == null ? note : note.why(why);
      }
      case PetitionChange.Ended ended -> note.why(ended.note());
    };
  }

  /** Of what is no move, but changes who or what it is about. */
  static AuditEntry of(Petition petition, String action, String why) {
    return AuditEntry.of(action, "petition", petition.id())
        .in(petition.union())
        .about(petition.personRef())
        .why(why);
  }

  private static @Nullable String subjectOf(Petition petition) {
    Handler owner = petition.owner();
    return owner == null ? null : owner.subject();
  }

  private static String actionOf(PetitionMove move) {
    return switch (move) {
      case REGISTRATION -> "petition-registered";
      case STATUTORY_ROUTE -> "statutory-notice-given";
      case HARDSHIP_REFERRAL -> "hardship-referred";
      default -> "petition-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
