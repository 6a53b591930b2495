package org.workershome.petition.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.ProblemType;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Does a room's single action to many cases, each in a transaction of its own. What it would do is
 * found out by doing it and taking it back, so that a preview knows every rule that the deed knows,
 * and none is written twice.
 */
@ApplicationScoped
public class BulkActions {
  /** Cases of one action. */
  public static final int MOST = 100;

  private static final Logger LOG = Logger.getLogger(BulkActions.class);

  /** A run holds two connections of the pool; the other callers need some, too. */
  private static final int AT_ONCE = 4;

  private static final int RETRY_AFTER_SECONDS = 5;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final BulkTable table;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Clock clock;

  BulkActions(
      BulkTable table, AuditTrail audit, CurrentCaller caller, ObjectMapper json, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /** The single action of a room, with what it takes beside the case. */
  public interface Deed {
    /**
     * @param ifMatch the entity tag of the version that the caller has seen
     * @throws ProblemException when it is refused
     */
    void doTo(PetitionId petition, String ifMatch);
  }

  /** Ends a transaction of a preview. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenBack() {
      super("taken back", null, false, false);
    }
  }

  /**
   * @param action by which the deed is known, in kebab-case
   * @param details what it takes
   */
  public BulkPreviewView preview(
      String action, Object details, List<BulkCaseRequest> cases, Deed deed) {
    requireDistinct(cases);
    BulkToken token =
        BulkToken.of(clock.instant(), caller.get().subject(), text(action, details), cases);
    List<BulkCaseView> items = inTurn(() -> cases.stream().map(each -> tried(each, deed)).toList());
    return new BulkPreviewView(token.text(), token.at().plus(BulkToken.VALID), items);
  }

  /**
   * One refused case never stops the rest; the same token does nothing twice.
   *
   * @throws ProblemException BULK_NOT_PREVIEWED when the token is not of just this
   */
  public BulkResultView run(
      String action,
      Object details,
      List<BulkCaseRequest> cases,
      @Nullable String token,
      Deed deed) {
    requireDistinct(cases);
    BulkToken known =
        BulkToken.require(
            token == null ? "" : token,
            clock.instant(),
            caller.get().subject(),
            text(action, details),
            cases);
    BulkResultView result =
        BulkResultView.of(
            inTurn(
                () -> cases.stream().map(each -> done(known.run(), action, each, deed)).toList()));
    audit.record(
        AuditEntry.of(action + "-bulk", "petition-bulk", known.run())
            .in(caller.get().requireUnion())
            .changed("done", null, result.done())
            .changed("refused", null, result.refused())
            .changed("failed", null, result.failed()));
    return result;
  }

  private BulkCaseView tried(BulkCaseRequest each, Deed deed) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                deed.doTo(new PetitionId(each.id()), ETags.of(each.version()));
                throw new TakenBack();
              });
      throw new IllegalStateException("a preview was not taken back");
    } catch (TakenBack expected) {
      return new BulkCaseView(each.id(), BulkOutcome.WOULD_BE_DONE, null, null, null, null);
    } catch (ProblemException refused) {
      return view(each.id(), refused);
    }
  }

  private BulkCaseView done(UUID run, String action, BulkCaseRequest each, Deed deed) {
    try {
      BulkTable.Kept earlier =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    BulkTable.Kept known = keep(run, action, each.id(), BulkTable.Kept.DONE);
                    if (known == null) {
                      deed.doTo(new PetitionId(each.id()), ETags.of(each.version()));
                    }
                    return known;
                  });
      return view(each.id(), earlier == null ? BulkTable.Kept.DONE : earlier);
    } catch (ProblemException refused) {
      if (isOurs(refused)) {
        return failed(each.id(), refused);
      }
      var outcome = new BulkTable.Kept(refused.type().code(), article(refused));
      QuarkusTransaction.requiringNew().run(() -> keep(run, action, each.id(), outcome));
      return view(each.id(), refused);
    } catch (RuntimeException e) {
      return failed(each.id(), e);
    }
  }

  /** The rest goes on, and the same run, sent again, does what is missing. */
  private static BulkCaseView failed(UUID id, RuntimeException fault) {
    LOG.errorf(fault, "a case of a bulk action failed: %s", id);
    return new BulkCaseView(id, BulkOutcome.FAILED, null, null, null, null);
  }

  private static boolean isOurs(ProblemException refused) {
    return refused.type().status() >= 500;
  }

  private BulkTable.@Nullable Kept keep(
      UUID run, String action, UUID petition, BulkTable.Kept outcome) {
    return table.keep(
        run, petition, action, caller.get().requirePersonRef(), outcome, LocalDates.now(clock));
  }

  private static BulkCaseView view(UUID id, ProblemException refused) {
    return new BulkCaseView(
        id,
        BulkOutcome.REFUSED,
        refused.type().code(),
        refused.type().titleZh(),
        refused.type().titleEn(),
        article(refused));
  }

  private static BulkCaseView view(UUID id, BulkTable.Kept kept) {
    String code = kept.problem();
    if (code == null) {
      return new BulkCaseView(id, BulkOutcome.DONE, null, null, null, null);
    }
    Optional<ProblemType> known =
        Stream.<ProblemType>concat(
                Arrays.stream(PetitionProblem.values()), Arrays.stream(TechnicalProblem.values()))
            .filter(type -> type.code().equals(code))
            .findFirst();
    return new BulkCaseView(
        id,
        BulkOutcome.REFUSED,
        code,
        known.map(ProblemType::titleZh).orElse(null),
        known.map(ProblemType::titleEn).orElse(null),
        kept.article());
  }

  private static @Nullable String article(ProblemException refused) {
    Object article = refused.members().get("article");
    return article == null ? null : article.toString();
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new ProblemException(TechnicalProblem.UNAVAILABLE).retryAfter(RETRY_AFTER_SECONDS);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private String text(String action, Object details) {
    try {
      return action + json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details that are not JSON", e);
    }
  }

  private static void requireDistinct(List<BulkCaseRequest> cases) {
    Set<UUID> seen = new HashSet<>();
    List<Integer> twice = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (!seen.add(cases.get(i).id())) {
        twice.add(i);
      }
    }
    if (!twice.isEmpty()) {
      var problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
      twice.forEach(i -> problem.fault("cases[" + i + "].id", "TWICE", "同一事项重复", "is named twice"));
      throw problem;
    }
  }
}
