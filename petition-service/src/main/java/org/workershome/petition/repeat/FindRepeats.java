package org.workershome.petition.repeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.RepeatChain;

/**
 * Proposes by person, employer and matter; a person confirms. A sealed petition is proposed to a
 * sealed one only. Anonymous petitions have nobody in common with any other.
 */
@ApplicationScoped
class FindRepeats {
  private static final String CANDIDATES =
      """
      select o.id, o.number, o.state, o.created_at,
        o.employer_name = p.employer_name
          or coalesce(o.employer_credit_code = p.employer_credit_code, false) as same_employer,
        o.matter = p.matter as same_matter,
        p.repeats = o.id is true as confirmed
      from petition p
      join petition o on o.person_ref = p.person_ref and o.sealed = p.sealed and o.id <> p.id and o.created_at <= p.created_at
      where p.id = ?
      order by same_employer desc, same_matter desc, o.created_at desc limit 20""";

  private final Petitions petitions;
  private final RepeatChain chain;
  private final CaseSql sql;
  private final CurrentCaller caller;

  FindRepeats(Petitions petitions, RepeatChain chain, CaseSql sql, CurrentCaller caller) {
    this.petitions = petitions;
    this.chain = chain;
    this.sql = sql;
    this.caller = caller;
  }

  /** The repeats after a step, and the petition's version. */
  record Step(RepeatsView view, long version) {}

  @Transactional
  RepeatsView of(PetitionId id) {
    petitions.find(id);
    return view(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Step confirm(PetitionId id, @Nullable String ifMatch, RepeatRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    Petition earlier = petitions.find(new PetitionId(request.earlier()));
    HandlingRules.mayHandle(petition.personRef(), Handler.of(caller.get()).personRef()).orRefuse();
    if (view(id).candidates().stream().noneMatch(c -> c.id().equals(request.earlier()))) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "earlier",
              "NOT_A_CANDIDATE",
              "须为同一信访人此前的信访件",
              "must be an earlier petition of the same person");
    }
    Petition after = petitions.repeats(petition, earlier, request.reason().strip());
    return new Step(view(id), after.version());
  }

  private RepeatsView view(PetitionId id) {
    List<UUID> known = chain.of(id).stream().map(PetitionId::value).toList();
    return new RepeatsView(known, sql.read(FindRepeats::candidate, CANDIDATES, id.value()));
  }

  private static CandidateView candidate(ResultSet row) throws SQLException {
    return new CandidateView(
        row.getObject(1, UUID.class),
        row.getString(2),
        PetitionStateName.valueOf(row.getString(3)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7));
  }
}
