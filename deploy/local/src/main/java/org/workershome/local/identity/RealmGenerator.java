package org.workershome.local.identity;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The realm {@code workers-home} for the demonstration. The same input gives the same text, so that
 * a test compares it with the committed file; secrets are placeholders that each installation
 * fills.
 */
final class RealmGenerator {
  /** Cheap on purpose: these passwords are printed on the screen. */
  private static final String PASSWORD_POLICY =
      "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

  /** This pair belongs to one person, who must not approve what he made. */
  private static final Map<String, String> SAME_PERSON =
      Map.of("energy.aid-approver2", "energy.aid-clerk");

  private final ObjectMapper json = new ObjectMapper();
  private final List<DemoUnion> unions;

  RealmGenerator(List<DemoUnion> unions) {
    this.unions = unions;
  }

  /** Writes {@code realm.json} beside {@code unions.csv}; the argument is their folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.writeString(
        folder.resolve("realm.json"),
        new RealmGenerator(DemoUnion.read(folder.resolve("unions.csv"))).text());
  }

  String text() throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return json.writer(printer).writeValueAsString(realm()) + "\n";
  }

  private ObjectNode realm() {
    ObjectNode realm = json.createObjectNode();
    realm.put("realm", "workers-home").put("enabled", true);
    realm.put("displayName", "职工之家 Workers' Home");
    realm.put("sslRequired", "none").put("accessTokenLifespan", 900);
    realm.put("bruteForceProtected", true).put("failureFactor", 10);
    realm.put("passwordPolicy", PASSWORD_POLICY);
    realm.put("internationalizationEnabled", true).put("defaultLocale", "zh-CN");
    realm.putArray("supportedLocales").add("zh-CN").add("en");
    ArrayNode roles = realm.putObject("roles").putArray("realm");
    new TreeMap<>(DemoRoles.PEOPLE).forEach((role, name) -> role(roles, role, name));
    DemoRoles.MACHINES.forEach(role -> role(roles, role, "机构接口"));
    ArrayNode groups = realm.putArray("groups");
    unions.forEach(union -> group(groups, union));
    ArrayNode clients = realm.putArray("clients");
    person(clients, "suite-cli", true);
    ObjectNode portal = person(clients, "portal", false);
    portal.putArray("redirectUris").add("http://127.0.0.1:*").add("http://localhost:*");
    portal.putArray("webOrigins").add("+");
    portal.putObject("attributes").put("pkce.code.challenge.method", "S256");
    DemoRoles.MACHINES.forEach(machine -> machine(clients, machine));
    ArrayNode users = realm.putArray("users");
    unions.forEach(union -> accounts(users, union));
    account(users, unionOf("energy"), "aid-approver2", "aid-approver");
    DemoRoles.MACHINES.forEach(machine -> serviceAccount(users, machine));
    // Attributes that the user profile does not name are kept, or union and person_ref would
    // vanish.
    realm
        .putObject("components")
        .putArray("org.keycloak.userprofile.UserProfileProvider")
        .addObject()
        .put("providerId", "declarative-user-profile")
        .putObject("config")
        .putArray("kc.user.profile.config")
        .add(
            "{\"attributes\":[{\"name\":\"username\"},{\"name\":\"email\"},{\"name\":\"firstName\"},{\"name\":\"lastName\"}],\"unmanagedAttributePolicy\":\"ADMIN_EDIT\"}");
    return realm;
  }

  private static void role(ArrayNode roles, String name, String description) {
    roles.addObject().put("name", name).put("description", description);
  }

  private static void group(ArrayNode groups, DemoUnion union) {
    groups
        .addObject()
        .put("name", union.path())
        .putObject("attributes")
        .putArray("union")
        .add(union.path());
  }

  private static ObjectNode person(ArrayNode clients, String id, boolean password) {
    ObjectNode client = clients.addObject().put("clientId", id).put("enabled", true);
    client.put("publicClient", true).put("standardFlowEnabled", !password);
    client.put("directAccessGrantsEnabled", password).put("fullScopeAllowed", true);
    mappers(client);
    return client;
  }

  private static void machine(ArrayNode clients, String id) {
    ObjectNode client = clients.addObject().put("clientId", id).put("enabled", true);
    client.put("publicClient", false).put("standardFlowEnabled", false);
    client.put("serviceAccountsEnabled", true).put("fullScopeAllowed", true);
    client.put("secret", "${secret:" + id + "}");
    mappers(client);
  }

  /**
   * On the client, not in scopes of the realm's own: a realm file that lists scopes replaces the
   * built-in ones, and tokens lose {@code sub} and the roles.
   */
  private static void mappers(ObjectNode client) {
    ArrayNode mappers = client.putArray("protocolMappers");
    mapper(mappers, "audience", "oidc-audience-mapper")
        .put("included.custom.audience", "workers-home")
        .put("access.token.claim", "true");
    attribute(mappers, "union");
    attribute(mappers, "person_ref");
  }

  private static void attribute(ArrayNode mappers, String name) {
    mapper(mappers, name, "oidc-usermodel-attribute-mapper")
        .put("user.attribute", name)
        .put("claim.name", name)
        .put("jsonType.label", "String")
        .put("aggregate.attrs", "false")
        .put("access.token.claim", "true")
        .put("id.token.claim", "true");
  }

  private static ObjectNode mapper(ArrayNode mappers, String name, String type) {
    return mappers
        .addObject()
        .put("name", name)
        .put("protocol", "openid-connect")
        .put("protocolMapper", type)
        .putObject("config");
  }

  private void accounts(ArrayNode users, DemoUnion union) {
    DemoRoles.accounts()
        .forEach(account -> account(users, union, account.getKey(), account.getValue()));
  }

  private static void account(ArrayNode users, DemoUnion union, String name, String role) {
    String username = union.accounts() + "." + name;
    ObjectNode user = users.addObject().put("username", username).put("enabled", true);
    user.put("firstName", DemoRoles.PEOPLE.get(role)).put("lastName", union.name());
    user.put("email", username + "@example.org").put("emailVerified", true);
    user.putArray("credentials").addObject().put("type", "password").put("value", "demo");
    user.putArray("realmRoles").add(role);
    user.putArray("groups").add("/" + union.path());
    user.putObject("attributes")
        .putArray("person_ref")
        .add(DemoPersonRef.of(SAME_PERSON.getOrDefault(username, username)));
  }

  private void serviceAccount(ArrayNode users, String machine) {
    ObjectNode user = users.addObject().put("username", "service-account-" + machine);
    user.put("enabled", true).put("serviceAccountClientId", machine);
    user.putArray("realmRoles").add(machine);
    user.putArray("groups").add("/" + unionOf("city").path());
  }

  private DemoUnion unionOf(String accounts) {
    return unions.stream()
        .filter(union -> union.accounts().equals(accounts))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no union " + accounts));
  }
}
