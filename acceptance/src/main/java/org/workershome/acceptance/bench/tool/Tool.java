package org.workershome.acceptance.bench.tool;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A program from the system's packages. */
public enum Tool {
  WRK("wrk", "wrk"),
  PGBENCH("pgbench", "postgresql-contrib"),
  NGINX("nginx", "nginx");

  private static final Path VERSIONED_POSTGRES = Path.of("/usr/lib/postgresql");

  private final String program;
  private final String debianPackage;

  Tool(String program, String debianPackage) {
    this.program = program;
    this.debianPackage = debianPackage;
  }

  /** Its name at the prompt. */
  public String program() {
    return program;
  }

  /** Where it is on this machine. */
  public Optional<Path> find() {
    return folders().stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @throws BenchTrouble when it is not installed
   */
  Path path() {
    return find()
        .orElseThrow(() -> new BenchTrouble(program + " is missing: " + install(List.of(this))));
  }

  /** The one command that brings them. */
  public static String install(Collection<Tool> missing) {
    return missing.stream()
        .map(tool -> tool.debianPackage)
        .distinct()
        .sorted()
        .collect(joining(" ", "apt-get install -y ", ""));
  }

  /** Debian keeps servers in sbin and PostgreSQL's programs behind a wrapper that costs a start. */
  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(VERSIONED_POSTGRES)) {
      String[] versions = VERSIONED_POSTGRES.toFile().list();
      Arrays.stream(versions == null ? new String[0] : versions)
          .map(version -> VERSIONED_POSTGRES.resolve(version).resolve("bin"))
          .forEach(folders::add);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
    Arrays.stream(path.split(":", -1)).map(Path::of).forEach(folders::add);
    folders.add(Path.of("/usr/sbin"));
    folders.add(Path.of("/usr/local/sbin"));
    return folders;
  }
}
