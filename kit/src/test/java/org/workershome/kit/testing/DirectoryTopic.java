package org.workershome.kit.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The register, as it reaches a service that runs under a test. */
public final class DirectoryTopic {
  private static final String UNIONS = "workershome.directory.unions";
  private static final String MEMBERS = "workershome.directory.members";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private DirectoryTopic() {}

  /** A union as JSON, with one period. */
  public static String union(String code, @Nullable String parent, String name, String path) {
    return """
        {"code":"%s","kind":"ENTERPRISE","validFrom":"2001-01-01","periods":[
         {"from":"2001-01-01","name":"%s",%s"path":"%s"}]}"""
        .formatted(code, name, parent == null ? "" : "\"parent\":\"" + parent + "\",", path);
  }

  /** A member as JSON, with one membership. */
  public static String member(String union) {
    return """
        {"memberships":[{"from":"2020-01-01","union":"%s","identityClass":"INDUSTRIAL_WORKER"}]}"""
        .formatted(union);
  }

  /** Publishes a union and waits until the service has it. */
  public static void awaitUnion(String code, long version, @Nullable String json) {
    send(UNIONS, code, version, json);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Superuser.ofTheRunningTest()
                        .number(
                            "select count(*) from directory_union where code = ? and version >= ?",
                            code,
                            version)
                    == 1);
  }

  /** Publishes a member and waits until the service has him. */
  public static void awaitMember(String personRef, long version, String json) {
    send(MEMBERS, personRef, version, json);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Superuser.ofTheRunningTest()
                        .number(
                            "select count(*) from directory_member where person_ref = ? and version >= ?",
                            personRef,
                            version)
                    == 1);
  }

  /**
   * @param json null takes the key away
   */
  public static void send(String topic, String key, long version, @Nullable String json) {
    Map<String, @Nullable String> headers =
        EventSender.headers(
            UUID.nameUUIDFromBytes(
                    (key + version).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString(),
            "org.workershome.directory.test.v1");
    headers.put("ce_sequence", Long.toString(version));
    send(topic, key, headers, json);
  }

  /** With headers that may be spoilt. */
  public static void send(
      String topic, String key, Map<String, @Nullable String> headers, @Nullable String json) {
    String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (var sender = new EventSender(brokers, topic)) {
      if (json == null) {
        sender.sendTombstone(key, headers);
      } else {
        sender.send(key, headers, json);
      }
      sender.flush();
    }
  }
}
