# Two stages: the SDK builds, the runtime serves. The root file system may be read-only; the index is on a volume.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet restore src/SearchService.Web/SearchService.Web.csproj
RUN dotnet publish src/SearchService.Web/SearchService.Web.csproj -c Release --no-restore -o /app
RUN dotnet publish index-build/index-build.csproj -c Release -o /app/index-build

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY data /data
# The volume belongs to the user that the base image brings; mount it over /index.
RUN mkdir /index && chown $APP_UID /index
USER $APP_UID
ENV Index__Folder=/index \
    Index__Data=/data \
    ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0
VOLUME /index
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["dotnet", "SearchService.Web.dll", "--health", "http://localhost:8080/health/ready"]
ENTRYPOINT ["dotnet", "SearchService.Web.dll"]
