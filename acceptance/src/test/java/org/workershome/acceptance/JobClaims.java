package org.workershome.acceptance;

import java.util.List;

/** Who takes a job: decided for its first time, and witnessed each time, by the database. */
final class JobClaims {
  private final Backstage service;

  JobClaims(Backstage service) {
    this.service = service;
  }

  /** From now on this process is the first to take a job; after that anybody may. */
  void begin(String first) {
    service.run(
        "create schema proof",
        "create table proof.claim (job uuid not null, epoch bigint not null, by text not null)",
        """
        create function proof.claimed() returns trigger language plpgsql security definer as $$
        begin
          if new.epoch > old.epoch then
            if old.epoch = 0 and current_setting('application_name') <> '%s' then
              return null;
            end if;
            insert into proof.claim values (new.id, new.epoch, current_setting('application_name'));
          end if;
          return new;
        end $$"""
            .formatted(first),
        "create trigger proof before update on job for each row execute function proof.claimed()");
  }

  /** Processes in the order in which they took it. */
  List<String> of(String job) {
    return service.texts("select by from proof.claim where job = ?::uuid order by epoch", job);
  }

  void end() {
    service.run("drop trigger if exists proof on job", "drop schema if exists proof cascade");
  }
}
