package org.workershome.kit.publicity;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** The kinds that this service declares. */
@Singleton
class PublicityKinds {
  private final Map<String, PublicityKind> kinds;

  PublicityKinds(@All List<PublicityKind> kinds) {
    this.kinds =
        kinds.stream()
            .collect(Collectors.toUnmodifiableMap(PublicityKind::code, Function.identity()));
  }

  /**
   * @throws ProblemException 400 for one that nobody declared
   */
  PublicityKind require(String code) {
    PublicityKind kind = kinds.get(code);
    if (kind == null) {
      String known = kinds.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("kind", "UNKNOWN_VALUE", "取值须为 " + known + " 之一", "must be one of " + known);
    }
    return kind;
  }

  /**
   * @throws ProblemException 403 when the caller has none of the roles
   */
  static void requireAny(Caller caller, Set<Role> roles) {
    if (roles.stream().noneMatch(caller::has)) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
  }

  /**
   * A list is handled by the union whose it is; those above see it, and withdraw it.
   *
   * @return its kind
   * @throws ProblemException 403 when the caller is none of the owner's publishers
   */
  PublicityKind requirePublisher(Caller caller, Publicity publicity) {
    PublicityKind kind = require(publicity.kind());
    requireAny(caller, kind.publishers());
    if (!publicity.union().equals(caller.union())) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("名单由其所属工会公示", "A list is handled by the union whose it is");
    }
    return kind;
  }
}
