package org.workershome.petition.material;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.attachment.AttachmentGate;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Petitions;

/**
 * The petitioner reads and adds the files of his petition, and so do officers and handlers of the
 * very union that works on it: the one that handles it, the sender while it answers an objection,
 * and whoever reviews it until that is decided. A superior union supervises by what the petition
 * says; its files are for those who work on it.
 */
@Singleton
class MaterialGate implements AttachmentGate {
  static final String TYPE = "petition";

  private static final Set<Role> HANDLERS = Set.of(Role.PETITION_OFFICER, Role.CASE_HANDLER);

  private final Petitions petitions;
  private final CaseSql sql;

  MaterialGate(Petitions petitions, CaseSql sql) {
    this.petitions = petitions;
    this.sql = sql;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public Record record(String recordId) {
    Petition petition = petitions.find(idOf(recordId));
    return new Record(
        petition.id().value().toString(),
        petition.union(),
        Optional.of(petition.personRef()),
        HANDLERS,
        petition.state().name() != PetitionStateName.STATUTORY_ROUTE
            && !petition.state().name().isEnd());
  }

  @Override
  public boolean mayRead(Caller caller, Record record) {
    return switch (caller.kind()) {
      case WORKER -> record.personRef().map(ref -> ref.equals(caller.personRef())).orElse(false);
      case STAFF ->
          HANDLERS.stream().anyMatch(caller::has) && worksOn(caller.requireUnion(), record);
      case AGENCY, PUBLIC, SYSTEM -> false;
    };
  }

  @Override
  public boolean mayAdd(Caller caller, Record record) {
    return mayRead(caller, record);
  }

  private boolean worksOn(UnionPath union, Record record) {
    Petition petition = petitions.find(idOf(record.id()));
    return petition.handling().equals(union)
        || (petition.state().name() == PetitionStateName.OBJECTED && petition.union().equals(union))
        || sql.read(
                row -> new UnionPath(row.getString(1)),
                "select reviewer_path::text from petition_review"
                    + " where petition_id = ? and outcome is null",
                petition.id().value())
            .contains(union);
  }

  private static PetitionId idOf(String text) {
    try {
      return new PetitionId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
  }
}
