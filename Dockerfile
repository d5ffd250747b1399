# One image for the server, the worker and the operator's commands (see docker-compose.yml).

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
# One arena: each holds on to what it once gave out, and one thread does nearly all of the work.
ENV NODE_ENV=production DATA_DIR=/data MALLOC_ARENA_MAX=1
WORKDIR /app
RUN install -d -o node -g node -m 0700 /data
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# A young generation of 16 MB, and an old one that is tidied when it has grown by a fifth, keep the server near 330 MB resident
# while people search (with 8 MB and a seventh it is 297, and half as fast); without limits Node lets both grow with the machine's
# memory before it tidies up. After a start some 50 MB of the old one are in use, and 10,000 sockets at rest
# need 200 more: with less than 320 they end the server.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=16", "--max-old-space-size=320", "--heap-growing-percent=20", "dist/apps/server/src/main.js"]
