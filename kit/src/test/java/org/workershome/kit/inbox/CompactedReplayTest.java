package org.workershome.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.outbox.VersionedTopic;
import org.workershome.kit.testing.ConsumerGroup;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Superuser;

/** A whole register, read once, twice, and by two replicas at a time. */
@QuarkusTest
class CompactedReplayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MEMBERS = "workershome.directory.members";
  private static final String UNIONS = "workershome.directory.unions";
  private static final String GROUP = "workershome-trial-copies";
  private static final int SOME = 6_000;

  private final CompactedLoop loop;
  private final CompactedReceiver receiver;
  private final Superuser superuser = Superuser.ofTheRunningTest();
  private final String brokers =
      ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

  CompactedReplayTest(CompactedLoop loop, CompactedReceiver receiver) {
    this.loop = loop;
    this.receiver = receiver;
  }

  @Test
  void replayingTheWholeTopicChangesNothing() throws Exception {
    // Given: several versions of each, and some that were taken away
    String top = "R" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    DirectoryTopic.awaitUnion(top, 1, DirectoryTopic.union(top, null, "前", top));
    DirectoryTopic.awaitUnion(top, 2, DirectoryTopic.union(top, null, "后", top));
    List<String> people = send(1, DirectoryTopic.member(top));
    send(people.subList(0, 3_000), 2, DirectoryTopic.member(top + ".X"));
    send(people.subList(2_000, 2_500), 3, null);
    var members = new ConsumerGroup(GROUP, MEMBERS, brokers);
    var unions = new ConsumerGroup(GROUP, UNIONS, brokers);
    members.awaitCaughtUp(PATIENCE);
    unions.awaitCaughtUp(PATIENCE);
    assertThat(membersIn(top)).isEqualTo(3_000);
    assertThat(membersIn(top + ".X")).isEqualTo(2_500);
    String before = hash();

    // When
    loop.stop(new ShutdownEvent());
    members.rewind();
    unions.rewind();
    loop.start(new StartupEvent());
    members.awaitCaughtUp(PATIENCE);
    unions.awaitCaughtUp(PATIENCE);

    // Then
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void twoReplicasShareARegisterAndMakeOneCopyOfIt() throws Exception {
    String top = "W" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    var other = new CompactedLoop(receiver, brokers, "trial", 200);
    other.start(new StartupEvent());
    try {
      List<String> people = send(1, DirectoryTopic.member(top));
      send(people, 2, DirectoryTopic.member(top + ".X"));
      await().atMost(PATIENCE).until(() -> membersIn(top + ".X") == SOME);
    } finally {
      other.stop(new ShutdownEvent());
    }
    // And one that goes leaves its share to the other.
    send(1, DirectoryTopic.member(top + ".Y"));
    await().atMost(PATIENCE).until(() -> membersIn(top + ".Y") == SOME);
    assertThat(superuser.number("select count(*) from inbox where event_id is null")).isZero();
  }

  private List<String> send(long version, String json) {
    List<String> people =
        java.util.stream.Stream.generate(() -> Ids.next().toString().replace("-", ""))
            .limit(SOME)
            .toList();
    send(people, version, json);
    return people;
  }

  private void send(List<String> people, long version, @Nullable String json) {
    try (var topic = VersionedTopic.take(brokers, MEMBERS, "/test", Clock.system(Clocks.ZONE))) {
      for (String ref : people) {
        topic.send(
            ref,
            version,
            "org.workershome.directory.member.v1",
            json == null ? null : json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      topic.commit();
    }
  }

  private long membersIn(String union) {
    return superuser.number("select count(*) from directory_member where union_code = ?", union);
  }

  /** Of all that the copy holds. */
  private String hash() {
    return String.join(
        " ",
        superuser.texts(
            """
            select md5(string_agg(md5(m::text), '' order by person_ref)) from directory_member m
            union all select md5(string_agg(md5(u::text), '' order by code)) from directory_union u
            union all select md5(string_agg(md5(g::text), '' order by gram, code)) from directory_union_gram g
            union all select md5(string_agg(md5(g::text), '' order by topic)) from directory_generation g
            union all select md5(string_agg(md5(m::text), '' order by position)) from directory_move m"""));
  }
}
