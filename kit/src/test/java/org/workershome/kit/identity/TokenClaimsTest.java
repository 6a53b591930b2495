package org.workershome.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

class TokenClaimsTest {
  @Test
  void aWorkersTokenBecomesAWorker() {
    Caller caller = caller(Tokens.of("energy.worker"));

    assertThat(caller.kind()).isEqualTo(CallerKind.WORKER);
    assertThat(caller.subject()).isEqualTo(Tokens.subjectOf("energy.worker"));
    assertThat(caller.union()).isEqualTo(new UnionPath("CQ.ENERGY"));
    assertThat(caller.personRef()).isEqualTo(Tokens.personRefOf("energy.worker"));
    assertThat(caller.roles()).containsExactly(Role.WORKER);
  }

  @Test
  void aStaffRoleWinsOverBeingAMember() {
    assertThat(caller(Tokens.of("energy.worker").roles("worker", "aid-clerk")).kind())
        .isEqualTo(CallerKind.STAFF);
  }

  @Test
  void aMachineIsAnAgencyWithScopes() {
    Caller caller = caller(Tokens.ofMachine("agency-bank", "bank:files", "bank:answers"));

    assertThat(caller.kind()).isEqualTo(CallerKind.AGENCY);
    assertThat(caller.roles()).containsExactly(Role.AGENCY_BANK);
    assertThat(caller.scopes()).isEqualTo(Set.of("bank:files", "bank:answers"));
    assertThat(caller.personRef()).isNull();
  }

  @Test
  void rolesThatWeDoNotKnowMakeNobodyMore() {
    Caller caller = caller(Tokens.of("energy.worker").roles("offline_access", "uma_authorization"));

    assertThat(caller.kind()).isEqualTo(CallerKind.PUBLIC);
    assertThat(caller.roles()).isEmpty();
  }

  @Test
  void claimsOfAnotherFormAreNoneAndRaiseNothing() {
    Caller caller =
        caller(
            Tokens.of("energy.worker")
                .union("CQ' or ''='")
                .claim("person_ref", 5)
                .claim("realm_access", "worker")
                .claim("scope", 7));

    assertThat(caller.union()).isNull();
    assertThat(caller.personRef()).isNull();
    assertThat(caller.roles()).isEmpty();
    assertThat(caller.scopes()).isEmpty();
  }

  @Test
  void nothingPersonalIsInTheTextOfACaller() {
    assertThat(caller(Tokens.of("energy.worker").claim("name", "张三")).toString())
        .doesNotContain("张三", Tokens.personRefOf("energy.worker"));
  }

  @Test
  void aTokenWithoutSubjectOrEndIsNone() {
    assertThat(TokenClaims.read(Tokens.of("energy.worker").without("sub").token())).isEmpty();
    assertThat(TokenClaims.read(Tokens.of("energy.worker").without("exp").token())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a.b", "a.b.c", "..", "e30.e30.x", "e30.W10.x", "e30.e30.", "!.!.!"})
  void whatIsNoTokenIsNone(String text) {
    assertThat(TokenClaims.read(text)).isEmpty();
  }

  private static Caller caller(TokenBuilder token) {
    return TokenClaims.read(token.token()).orElseThrow().caller();
  }
}
