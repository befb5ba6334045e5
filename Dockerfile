# The example notebooks, beside the server: docker compose --profile notebook up
FROM debian:bookworm-slim AS notebook

RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates python3 python3-venv \
    && rm -rf /var/lib/apt/lists/*

RUN python3 -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check jupyterlab openai pillow \
    && useradd --create-home --uid 1000 spillway

WORKDIR /home/spillway
COPY --chown=spillway examples ./examples
ENV PATH=/opt/venv/bin:$PATH
USER spillway
EXPOSE 8888
ENTRYPOINT ["jupyter", "lab", "--ip=0.0.0.0", "--port=8888", "--no-browser"]


# The server with the page, for CPU. No engine was at hand to build this image; its RUN lines were executed in a clean
# Debian tree (README.md).
FROM debian:bookworm-slim AS server

RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates python3 python3-venv \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/spillway
COPY pyproject.toml README.md LICENSE ./
COPY src ./src

RUN python3 -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check . \
    && useradd --create-home --uid 1000 spillway \
    && install -d -o spillway /data

ENV PATH=/opt/venv/bin:$PATH SPILLWAY_DATA_DIR=/data PYTHONUNBUFFERED=1
USER spillway
VOLUME /data
EXPOSE 7860
STOPSIGNAL SIGTERM
ENTRYPOINT ["spillway"]
CMD ["up"]
