# Node.js restores the browser libraries; the program itself needs only the ASP.NET runtime.
FROM node:20-slim AS node
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/KnowledgeGraph.Server -c Release --use-current-runtime --self-contained false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The graph of the embedded store; mount a volume here to keep it.
RUN mkdir /data /backups && chown $APP_UID /data /backups
ENV Store__Path=/data/graph.db
USER $APP_UID
ENTRYPOINT ["dotnet", "kg.dll"]
