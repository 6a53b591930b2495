package org.workershome.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * The caller of the work at hand: of the {@link SystemScope} if one is open, else the request's.
 */
@Singleton
public final class CurrentCaller {
  /** Where the verified identity carries its caller. */
  static final String ATTRIBUTE = "org.workershome.caller";

  private final CurrentIdentityAssociation association;

  CurrentCaller(CurrentIdentityAssociation association) {
    this.association = association;
  }

  /**
   * @throws IllegalStateException outside of a request and of a {@link SystemScope}: work without a
   *     caller is a mistake in the code
   */
  public Caller get() {
    return find()
        .orElseThrow(
            () -> new IllegalStateException("neither a request nor a SystemScope is active"));
  }

  /** Empty outside of a request and of a {@link SystemScope}. */
  public Optional<Caller> find() {
    Optional<Caller> job = SystemScope.current();
    if (job.isPresent()) {
      return job;
    }
    if (!Arc.container().requestContext().isActive()) {
      return Optional.empty();
    }
    return Optional.of(of(association.getIdentity()));
  }

  /**
   * @throws ProblemException 401 without a token, 403 without any of the roles
   */
  public void require(Role... anyOf) {
    Caller caller = get();
    if (caller.hasAny(anyOf)) {
      return;
    }
    throw new ProblemException(
        caller.kind() == CallerKind.PUBLIC
            ? TechnicalProblem.UNAUTHENTICATED
            : TechnicalProblem.FORBIDDEN);
  }

  /**
   * For what concerns the whole service: rows that belong to no union, keys, dates that everybody's
   * terms are counted with. A role is held within a union, and only the root's reaches all of it.
   *
   * @throws ProblemException 403 for everybody but accounts of the root union
   */
  public void requireRootUnion() {
    if (!isOfRootUnion()) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail(
              "此操作涉及全系统，须由最上级工会的账号办理",
              "It concerns the whole service: by an account of the root union");
    }
  }

  public boolean isOfRootUnion() {
    UnionPath union = get().union();
    return union != null && union.parent().isEmpty();
  }

  /** The caller of a request outside of REST methods, such as one that is only passed on. */
  public static Caller of(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
        ? of(user.getSecurityIdentity())
        : Caller.anonymous();
  }

  private static Caller of(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return Caller.anonymous();
    }
    Caller caller = identity.getAttribute(ATTRIBUTE);
    if (caller == null) {
      throw new IllegalStateException("an identity without a caller: not from our mechanism");
    }
    return caller;
  }
}
