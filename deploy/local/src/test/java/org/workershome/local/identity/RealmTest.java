package org.workershome.local.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("project.root")).resolve("deploy/identity");

  private final List<DemoUnion> unions;
  private final String text;
  private final JsonNode realm;

  RealmTest() throws IOException {
    unions = DemoUnion.read(FOLDER.resolve("unions.csv"));
    text = new RealmGenerator(unions).text();
    realm = new ObjectMapper().readTree(text);
  }

  @Test
  void theCommittedRealmIsTheGeneratedOne() throws IOException {
    assertThat(text).isEqualTo(Files.readString(FOLDER.resolve("realm.json")));
  }

  @Test
  void everyUnionHasAnAccountOfEveryRoleAndTwoWorkersAndJudges() {
    // When
    Map<String, JsonNode> users =
        StreamSupport.stream(realm.path("users").spliterator(), false)
            .collect(Collectors.toMap(user -> user.path("username").asText(), user -> user));

    // Then
    assertThat(unions).hasSize(4);
    for (DemoUnion union : unions) {
      for (String role : DemoRoles.PEOPLE.keySet()) {
        JsonNode user =
            requireNonNull(users.get(union.accounts() + "." + role), union.accounts() + role);
        assertThat(user.path("realmRoles").get(0).asText()).isEqualTo(role);
        assertThat(user.path("groups").get(0).asText()).isEqualTo("/" + union.path());
      }
      assertThat(users).containsKeys(union.accounts() + ".worker2", union.accounts() + ".judge2");
    }
  }

  @Test
  void onlyTheIntendedPairOfAccountsIsOnePerson() {
    // When
    Map<String, List<String>> accountsOfPerson =
        StreamSupport.stream(realm.path("users").spliterator(), false)
            .filter(user -> user.path("attributes").has("person_ref"))
            .collect(
                Collectors.groupingBy(
                    user -> user.path("attributes").path("person_ref").get(0).asText(),
                    Collectors.mapping(
                        user -> user.path("username").asText(), Collectors.toList())));

    // Then
    assertThat(accountsOfPerson.values().stream().filter(accounts -> accounts.size() > 1))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrder("energy.aid-clerk", "energy.aid-approver2");
  }

  @Test
  void noSecretOfAMachineIsWrittenDown() {
    for (JsonNode client : realm.path("clients")) {
      if (client.has("secret")) {
        assertThat(client.path("secret").asText())
            .isEqualTo("${secret:" + client.path("clientId").asText() + "}");
      }
    }
    assertThat(DemoRoles.MACHINES).hasSize(9);
  }

  @Test
  void thePasswordGrantIsForTheCommandLineOnlyAndTheBrowserProvesItsCode() {
    for (JsonNode client : realm.path("clients")) {
      boolean commandLine = client.path("clientId").asText().equals("suite-cli");
      assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isEqualTo(commandLine);
      if (client.path("clientId").asText().equals("portal")) {
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
            .isEqualTo("S256");
      }
    }
  }
}
