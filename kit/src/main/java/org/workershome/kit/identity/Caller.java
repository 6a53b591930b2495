package org.workershome.kit.identity;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Who is calling, as the token says it. Immutable, so that it can be shared and cached.
 *
 * @param subject the account's id; for jobs {@code system:<job>}
 * @param name for display only; never decides anything, never logged
 * @param union where the caller stands in the tree
 * @param personRef the person behind the account; two accounts of one person share it
 * @param scopes OAuth scopes, of machine clients
 */
public record Caller(
    CallerKind kind,
    String subject,
    String name,
    @Nullable UnionPath union,
    @Nullable String personRef,
    Set<Role> roles,
    Set<String> scopes) {
  private static final Caller ANONYMOUS =
      new Caller(CallerKind.PUBLIC, "public", "", null, null, Set.of(), Set.of());

  public Caller {
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(name, "name");
    // Kept in the enum's order, so that app.roles reads the same in every transaction.
    roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    scopes = Set.copyOf(scopes);
  }

  /** Somebody without a token. */
  public static Caller anonymous() {
    return ANONYMOUS;
  }

  /** A job of ours; see {@link SystemScope}. */
  static Caller system(String job) {
    return new Caller(CallerKind.SYSTEM, "system:" + job, job, null, null, Set.of(), Set.of());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... anyOf) {
    for (Role role : anyOf) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @throws ProblemException 403 when the token names no union
   */
  public UnionPath requireUnion() {
    UnionPath path = union;
    if (path == null) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("账号未关联工会", "The account belongs to no union");
    }
    return path;
  }

  /**
   * @throws ProblemException 403 when the token names no person
   */
  public String requirePersonRef() {
    String ref = personRef;
    if (ref == null) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("账号未关联本人身份", "The account belongs to no person");
    }
    return ref;
  }

  /** Neither name nor person: this ends up in logs. */
  @Override
  public String toString() {
    return "Caller[" + kind.wire() + " " + subject + " " + union + " " + roles + "]";
  }
}
