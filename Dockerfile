# syntax=docker/dockerfile:1

# Builds Tocsin from this checkout; tests are run elsewhere (./mvnw verify).
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# The cache spares the next build the downloads; it is no part of any image.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -Dquick -DskipTests package -pl app -am \
    && mkdir /image && cp -r app/target/lib /image/lib && cp app/target/tocsin-app-*.jar /image/tocsin.jar

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 tocsin && useradd --uid 10001 --gid tocsin --home-dir /var/lib/tocsin --create-home tocsin
COPY --from=build /image /opt/tocsin
# State stores only: all of it can be built again from Kafka.
VOLUME /var/lib/tocsin
WORKDIR /var/lib/tocsin
USER tocsin
# Every service is given this port in docker-compose.yml; no further program is needed to ask it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# Further options for the JVM: JDK_JAVA_OPTIONS. Alerts are small and should leave at once: no Nagle.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Dsun.net.httpserver.nodelay=true", \
    "-cp", "/opt/tocsin/tocsin.jar:/opt/tocsin/lib/*", "org.tocsin.app.Tocsin"]
CMD ["--help"]
