package org.workershome.kit.privacy.consent;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Who agreed to what. Each method joins the transaction at hand, or opens one. */
@Singleton
public final class Consents {
  private final ConsentTable table;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Map<String, ConsentTerms> terms;

  Consents(
      ConsentTable table, AuditTrail audit, CurrentCaller callers, @All List<ConsentTerms> terms) {
    this.table = table;
    this.audit = audit;
    this.callers = callers;
    this.terms =
        terms.stream()
            .collect(Collectors.toUnmodifiableMap(ConsentTerms::purpose, Function.identity()));
  }

  /**
   * Lets nothing through for which the person has not given the separate consent that the law
   * wants.
   *
   * @param purpose of a {@link ConsentTerms}
   * @param kinds the sensitive kinds that are about to be used
   * @throws ProblemException 422 with the articles when no consent in force covers them
   */
  public void require(String personRef, String purpose, Set<SensitiveKind> kinds) {
    ConsentTerms asked = terms(purpose);
    List<ConsentView> inForce = inForce(personRef, purpose);
    Set<SensitiveKind> missing =
        ConsentRules.uncovered(
            kinds, inForce.stream().map(given -> Set.copyOf(given.kinds())).toList());
    if (!inForce.isEmpty() && missing.isEmpty()) {
      return;
    }
    boolean shared = asked.recipient().isPresent();
    List<String> articles = ConsentRules.articles(inForce.isEmpty() ? kinds : missing, shared);
    throw new ProblemException(ConsentProblem.CONSENT_MISSING)
        .with("article", "个人信息保护法 " + String.join("、", articles))
        .with("purpose", purpose)
        .with("kinds", missing.stream().map(Enum::name).toList());
  }

  /**
   * Of several people those who have agreed and not taken it back, in one look, wherever they did:
   * what the caller himself may see of it plays no part.
   *
   * @param kinds the sensitive kinds that are about to be used
   * @return the consent that was given last, of each who gave one
   */
  public Map<String, UUID> inForce(
      String purpose, Set<SensitiveKind> kinds, Collection<String> people) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> table.inForce(terms(purpose).purpose(), kinds, people));
  }

  List<ConsentTermsView> allTerms() {
    return terms.values().stream()
        .map(ConsentTermsView::of)
        .sorted((a, b) -> a.purpose().compareTo(b.purpose()))
        .toList();
  }

  List<ConsentView> ofPerson(String personRef) {
    return QuarkusTransaction.joiningExisting().call(() -> table.ofPerson(personRef));
  }

  /**
   * @throws ProblemException 404
   */
  ConsentView get(UUID id) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> table.find(id))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND))
        .view();
  }

  /** By the person himself, signed in. */
  ConsentView give(ConsentRequest request) {
    Caller caller = callers.get();
    ConsentTerms shown = shown(request.purpose(), request.textVersion());
    return kept(
        new ConsentTable.Given(
            Ids.next(),
            caller.requirePersonRef(),
            caller.requireUnion(),
            shown,
            shown.kinds(),
            ConsentChannel.ONLINE,
            ConsentGiver.SELF,
            null,
            null),
        caller);
  }

  /** By a clerk, from paper. */
  ConsentView record(PaperConsentRequest request) {
    Caller caller = callers.get();
    ConsentTerms shown = shown(request.purpose(), request.textVersion());
    Set<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
    kinds.addAll(shown.kinds());
    if (request.underFourteen()) {
      kinds.add(SensitiveKind.UNDER_FOURTEEN);
    }
    if (request.personRef().equals(request.guardianRef())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("guardianRef", "SAME_PERSON", "监护人不能是本人", "nobody is his own guardian");
    }
    return kept(
        new ConsentTable.Given(
            Ids.next(),
            request.personRef(),
            caller.requireUnion(),
            shown,
            kinds,
            ConsentChannel.PAPER,
            request.guardianRef() == null ? ConsentGiver.SELF : ConsentGiver.GUARDIAN,
            request.guardianRef(),
            request.scanReference()),
        caller);
  }

  /** 个人信息保护法 第十五条: whoever consented may take it back; what was done before stands. */
  ConsentView withdraw(UUID id, WithdrawalRequest request) {
    Caller caller = callers.get();
    ConsentTable.Kept consent =
        table.find(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    boolean own = consent.view().personRef().equals(caller.personRef());
    if (!own && request.scanReference() == null) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("scanReference", "NOT_NULL", "代为登记须有书面材料", "the paper's scan is needed");
    }
    if (!table.withdraw(consent, request.scanReference(), caller)) {
      throw new ProblemException(ConsentProblem.ALREADY_WITHDRAWN).with("legalMoves", List.of());
    }
    audit.record(
        AuditEntry.of("consent-withdrawn", "consent", id)
            .in(consent.union())
            .about(consent.view().personRef())
            .changed("purpose", consent.view().purpose(), null));
    return table.find(id).orElseThrow().view();
  }

  /** What somebody may ask for: his own, or as staff anybody's within the scope. */
  String person(@Nullable String asked) {
    Caller caller = callers.get();
    if (caller.kind() == CallerKind.WORKER) {
      return caller.requirePersonRef();
    }
    if (asked == null) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("personRef", "NOT_NULL", "必须填写", "must be given");
    }
    return asked;
  }

  private ConsentView kept(ConsentTable.Given given, Caller caller) {
    if (!ConsentRules.mayGive(given.giver(), given.kinds())) {
      throw new ProblemException(ConsentProblem.GUARDIAN_NEEDED).with("article", "个人信息保护法 第三十一条");
    }
    table.insert(given, caller);
    audit.record(
        AuditEntry.of("consent-given", "consent", given.id())
            .in(given.union())
            .about(given.personRef())
            .changed("purpose", null, given.terms().purpose())
            .changed("textVersion", null, given.terms().textVersion()));
    return table.find(given.id()).orElseThrow().view();
  }

  private List<ConsentView> inForce(String personRef, String purpose) {
    return QuarkusTransaction.joiningExisting().call(() -> table.inForce(personRef, purpose));
  }

  private ConsentTerms shown(String purpose, String textVersion) {
    ConsentTerms current = terms(purpose);
    if (!current.textVersion().equals(textVersion)) {
      throw new ProblemException(ConsentProblem.TERMS_CHANGED)
          .with("textVersion", current.textVersion());
    }
    return current;
  }

  private ConsentTerms terms(String purpose) {
    ConsentTerms known = terms.get(purpose);
    if (known == null) {
      String names = terms.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("purpose", "UNKNOWN_VALUE", "取值须为 " + names + " 之一", "must be one of " + names);
    }
    return known;
  }
}
