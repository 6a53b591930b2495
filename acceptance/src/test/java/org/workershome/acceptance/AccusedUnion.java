package org.workershome.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A union of the city that nobody else has, so that every page of every list of it is the first,
 * and its people.
 *
 * @param everything one account with every role that staff of a union may have
 * @param accuser a worker of it, who asks nothing afterwards
 */
record AccusedUnion(
    String path,
    String everything,
    String officer,
    String leader,
    String auditor,
    String worker,
    String accuser) {
  static final String ABOVE = "CQ";
  private static final String LIKE = "/CQ.ENERGY";
  private static final String MEMBER = "worker";

  static AccusedUnion founded(RunningSuite suite, Path project) {
    String path = ABOVE + ".SEALED" + suite.run();
    return new AccusedUnion(
        path,
        suite.account(
            named("everything", suite), path, staffRoles(project), person("everything", suite)),
        staff(suite, path, "petition-officer"),
        staff(suite, path, "leader"),
        staff(suite, path, "auditor"),
        suite.workerOf(path, "sealed"),
        suite.workerOf(path, "accuser"));
  }

  /** Whoever asks; the one who accuses, and the officer who works on other things, do not. */
  List<String> askers() {
    return List.of(everything, leader, auditor, worker);
  }

  private static String staff(RunningSuite suite, String path, String role) {
    return suite.account(named(role, suite), path, role, person(role, suite));
  }

  private static String named(String role, RunningSuite suite) {
    return "sealed." + role + "-" + suite.run();
  }

  private static String person(String role, RunningSuite suite) {
    return People.hex(named(role, suite));
  }

  /** As a union of the realm has them; workers and machines are no staff. */
  private static Set<String> staffRoles(Path project) {
    Set<String> roles = new TreeSet<>();
    try {
      JsonNode realm =
          new ObjectMapper().readTree(project.resolve("deploy/identity/realm.json").toFile());
      for (JsonNode user : realm.path("users")) {
        if (user.path("groups").path(0).asText().equals(LIKE)) {
          user.path("realmRoles").forEach(role -> roles.add(role.asText()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    roles.remove(MEMBER);
    if (roles.isEmpty()) {
      throw new AssertionError("the realm has no staff in " + LIKE);
    }
    return roles;
  }
}
