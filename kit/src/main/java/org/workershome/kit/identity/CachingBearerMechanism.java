package org.workershome.kit.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemBodies;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Verifies bearer tokens by quarkus-oidc and keeps the result for a moment; see decision 0006.
 * Stands before quarkus-oidc's own mechanism, which is left with requests without a bearer token
 * and knows nothing to do with them.
 *
 * <p>What is kept holds neither the token nor the request that brought it.
 */
@Singleton
@Alternative
@Priority(1)
final class CachingBearerMechanism implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Bearer ";

  private final OidcAuthenticationMechanism oidc;
  private final VerifiedIdentities verified;
  private final ProviderWatch provider;
  private final ProblemBodies problems;

  CachingBearerMechanism(
      OidcAuthenticationMechanism oidc,
      VerifiedIdentities verified,
      ProviderWatch provider,
      ProblemBodies problems) {
    this.oidc = oidc;
    this.verified = verified;
    this.provider = provider;
    this.problems = problems;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String token = bearerToken(context);
    if (token == null) {
      return Uni.createFrom().nullItem();
    }
    VerifiedIdentities.Key key = VerifiedIdentities.keyOf(token);
    SecurityIdentity known = verified.find(key);
    if (known != null) {
      return Uni.createFrom().item(known);
    }
    Optional<TokenClaims> claims = TokenClaims.read(token);
    if (claims.isEmpty()) {
      return Uni.createFrom().failure(new AuthenticationFailedException("not a token"));
    }
    if (provider.isAway()) {
      return Uni.createFrom().failure(provider.problem());
    }
    return oidc.authenticate(context, providers)
        .onItem()
        .transformToUni(accepted -> accept(accepted, claims.get(), key))
        .onFailure()
        .transform(provider::judge);
  }

  private Uni<SecurityIdentity> accept(
      @Nullable SecurityIdentity accepted, TokenClaims claims, VerifiedIdentities.Key key) {
    if (accepted == null) {
      return Uni.createFrom().failure(new AuthenticationFailedException("not verified"));
    }
    provider.keysAreKnown();
    Caller caller = claims.caller();
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.subject()))
            .addAttribute(CurrentCaller.ATTRIBUTE, caller);
    caller.roles().forEach(role -> identity.addRole(role.wire()));
    // What is for every officer, whatever his roles, says @RolesAllowed("staff").
    identity.addRole(caller.kind().wire());
    SecurityIdentity lasting = identity.build();
    verified.keep(key, lasting, claims.expiresAt());
    return Uni.createFrom().item(lasting);
  }

  /** A challenge is given to whoever comes without a valid token. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new ChallengeData(
                401, HttpHeaderNames.WWW_AUTHENTICATE, ProblemBodies.challenge(context)));
  }

  /** Addresses outside of REST methods (health, metrics) are refused here: with a problem, too. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    problems.send(context, new ProblemException(TechnicalProblem.UNAUTHENTICATED));
    return Uni.createFrom().item(true);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  static @Nullable String bearerToken(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
