package org.workershome.kit.identity;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a token. Proves nothing: that is the verification's part. */
final class TokenClaims {
  /** A union or person claim beyond this is no claim of our realm. */
  private static final int MAX_PERSON_REF = 128;

  private final JsonObject claims;

  private TokenClaims(JsonObject claims) {
    this.claims = claims;
  }

  /** Empty when the text is no signed JWT with a subject and an end. */
  static Optional<TokenClaims> read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || parts[2].isEmpty()) {
      return Optional.empty();
    }
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      new JsonObject(io.vertx.core.buffer.Buffer.buffer(decoder.decode(parts[0])));
      JsonObject claims =
          new JsonObject(io.vertx.core.buffer.Buffer.buffer(decoder.decode(parts[1])));
      boolean complete =
          claims.getValue("sub") instanceof String && claims.getValue("exp") instanceof Number;
      return complete ? Optional.of(new TokenClaims(claims)) : Optional.empty();
    } catch (IllegalArgumentException | DecodeException e) {
      return Optional.empty();
    }
  }

  Instant expiresAt() {
    return Instant.ofEpochSecond(claims.getLong("exp"));
  }

  Caller caller() {
    Set<Role> roles = roles();
    return new Caller(
        kind(roles),
        claims.getString("sub"),
        text("name").or(() -> text("preferred_username")).orElse(""),
        union(),
        text("person_ref").filter(ref -> ref.length() <= MAX_PERSON_REF).orElse(null),
        roles,
        scopes());
  }

  /** A staff role wins over being a member: staff are members, too. */
  private static CallerKind kind(Set<Role> roles) {
    for (CallerKind kind : List.of(CallerKind.STAFF, CallerKind.WORKER, CallerKind.AGENCY)) {
      if (roles.stream().anyMatch(role -> role.kind() == kind)) {
        return kind;
      }
    }
    return CallerKind.PUBLIC;
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (claims.getValue("realm_access") instanceof JsonObject access
        && access.getValue("roles") instanceof JsonArray names) {
      for (Object name : names) {
        Role.ofWire(String.valueOf(name)).ifPresent(roles::add);
      }
    }
    return roles;
  }

  private Set<String> scopes() {
    return text("scope").stream()
        .flatMap(scopes -> Arrays.stream(scopes.split(" ", -1)))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A malformed union is none: the caller then sees nothing, rather than something else. */
  private @Nullable UnionPath union() {
    try {
      return text("union").map(UnionPath::new).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Optional<String> text(String claim) {
    return claims.getValue(claim) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
